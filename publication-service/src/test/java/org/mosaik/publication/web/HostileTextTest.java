package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.Campaigns.aCampaign;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.aPortrait;
import static org.mosaik.publication.kit.Stories.anId;

import java.io.StringReader;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.FieldValue;
import org.mosaik.events.Fields;
import org.mosaik.publication.kit.RunningPublication;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Whatever people write stands on pages and in feeds as they wrote it, and does nothing there. */
class HostileTextTest {

    @BeforeAll
    static void start() {
        RunningPublication.shared();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "\"><b>",
                "' onmouseover='alert(1)",
                "${7*7}",
                "#{T(java.lang.Runtime).getRuntime()}",
                "{{7*7}}",
                "[[${7*7}]]",
                "__${7*7}__::.x",
                "]]><!--",
                "كل شيء 😀 ትግርኛ"
            })
    void rows18And23StayLiteral(String words) throws Exception {
        String id = anId();
        String campaign = "hostile-" + id;
        LOG.campaign(aCampaign(campaign, words));
        LOG.decide(aPortrait()
                .in(campaign)
                .with(Fields.QUOTE, words)
                .with(Fields.NAME, words)
                .with(Fields.OCCUPATION, words)
                .with(Fields.TEXT, words)
                .with(Fields.PLACE, new FieldValue.Place(words, null, null))
                .released(id, 100));
        awaitInFeed(campaign, id);

        String escaped = words.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        assertThat(site().page("/stories/" + id)).contains(escaped).doesNotContain("alert(1)>", ">49<");
        assertThat(site().page("/" + campaign)).contains(escaped).doesNotContain("alert(1)>", ">49<");
        Element entry =
                (Element) feed("/" + campaign).getElementsByTagName("entry").item(0);
        assertThat(text(entry, "title")).isEqualTo(words);
        assertThat(text(entry, "content")).isEqualTo(words);
    }

    @Test
    void row55AFeedIsWellFormedWhateverCharactersAreInIt() throws Exception {
        String id = anId();
        String campaign = "control-" + id;
        LOG.campaign(aCampaign(campaign, "Kontrolle"));
        LOG.decide(aPortrait()
                .in(campaign)
                .with(Fields.QUOTE, "vor\u0001\u000b\uFFFE\uFFFF nach ]]>")
                .released(id, 100));
        awaitInFeed(campaign, id);

        Element entry =
                (Element) feed("/" + campaign).getElementsByTagName("entry").item(0);

        assertThat(text(entry, "title")).isEqualTo("vor nach ]]>");
    }

    @Test
    void aFeedHoldsReleasedStoriesOnlyAndSaysWhoseItIs() throws Exception {
        String campaign = "feed-" + anId();
        String held = anId();
        String released = anId();
        LOG.campaign(aCampaign(campaign, "Nur Freigegebenes"));
        LOG.decide(aPortrait().in(campaign).held(held, 100));
        LOG.decide(aPortrait().in(campaign).released(released, 100));
        awaitInFeed(campaign, released);
        await().until(() -> site().get("/" + campaign).body().contains(held));

        Document feed = feed("/" + campaign);

        assertThat(feed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.w3.org/2005/Atom");
        assertThat(feed.getElementsByTagName("entry").getLength()).isEqualTo(1);
        assertThat(text(feed.getDocumentElement(), "title")).isEqualTo("Nur Freigegebenes");
        assertThat(site().page("/" + campaign + "/feed.atom"))
                .contains("https://mosaik.example/stories/" + released, "rel=\"self\"")
                .doesNotContain(held);
        assertThat(site().get("/feed.atom").headers().firstValue("Content-Type"))
                .contains("application/atom+xml;charset=UTF-8");
    }

    private static void awaitInFeed(String campaign, String id) {
        await().until(() -> site().get("/" + campaign + "/feed.atom").body().contains("/stories/" + id));
    }

    private static Document feed(String campaign) throws Exception {
        var parsers = DocumentBuilderFactory.newInstance();
        parsers.setNamespaceAware(true);
        return parsers.newDocumentBuilder()
                .parse(new InputSource(new StringReader(site().page(campaign + "/feed.atom"))));
    }

    private static String text(Element element, String name) {
        return element.getElementsByTagName(name).item(0).getTextContent();
    }
}
