package org.mosaik.publication.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.mosaik.publication.kit.RunningPublication.LOG;
import static org.mosaik.publication.kit.RunningPublication.site;
import static org.mosaik.publication.kit.Stories.MORNING;
import static org.mosaik.publication.kit.Stories.anId;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.mosaik.events.Decision;
import org.mosaik.events.Publication;
import org.mosaik.events.Topic;
import org.mosaik.events.kit.ConsentMatrix;
import org.mosaik.events.kit.ConsentMatrix.Cell;
import org.mosaik.index.TopicIndex;
import org.mosaik.media.MediaFolder;
import org.mosaik.media.PhotoFormat;
import org.mosaik.messaging.log.Broker;
import org.mosaik.publication.kit.Campaigns;
import org.mosaik.publication.kit.RunningPublication;
import org.mosaik.publication.wall.Figures;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Persons x elements x channels x states, looked at where readers and programs look: nothing appears on any page, in any
 * list, file or record without everybody's agreement, and what one of them takes back is gone from all of them.
 */
class ConsentMatrixOnPagesTest {

    /** A feed has fifty entries, and nothing may be missing because it is full. */
    private static final int TO_A_CAMPAIGN = 40;

    private static final Pattern MORE = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    /** Every address that may show a story; a new one has to be looked at here, too. */
    private static final Set<String> LOOKED_AT = Set.of(
            "/",
            "/{campaign}",
            "/stories/{id}",
            "/api/stories",
            "/api/stories/{id}",
            "/feed.atom",
            "/{campaign}/feed.atom",
            "/media/{story}/{medium}/{rendition}.{ending}");

    private static final Set<String> NO_STORIES =
            Set.of("/imprint", "/privacy", "/accessibility", "/plain-language", "/error");

    private final List<Told> stories = told();

    /** One cell of the matrix as a story of its own. */
    private record Told(String id, String campaign, Cell cell) {

        String words() {
            return "Marke " + id;
        }
    }

    private static List<Told> told() {
        List<Told> stories = new ArrayList<>();
        String series = "matrix-" + anId();
        for (Cell cell : ConsentMatrix.everyPair()) {
            stories.add(new Told(anId(), series + "-" + stories.size() / TO_A_CAMPAIGN, cell));
        }
        return stories;
    }

    @Test
    void nothingAppearsAnywhereWithoutItsConsent() {
        RunningPublication.shared();
        campaigns().forEach(campaign -> LOG.campaign(Campaigns.aCampaign(campaign, "Gute Nachbarn")));
        stories.forEach(told -> LOG.decide(decision(told)));

        awaitEverywhere(Cell::wasAllowedOn);
        lookEverywhere(Cell::wasAllowedOn);

        stories.stream()
                .map(told -> told.cell().withdrawal(told.id(), 20))
                .filter(Objects::nonNull)
                .forEach(LOG::withdraw);

        awaitEverywhere(Cell::isAllowedOn);
        lookEverywhere(Cell::isAllowedOn);
        stories.stream()
                .filter(told -> !told.cell().isAllowedOn("site"))
                .forEach(told -> await(told.id()).until(() -> isNoFile(told)));
    }

    @Test
    void everyAddressThatMayShowAStoryIsLookedAt() {
        Set<String> mapped = new TreeSet<>();
        RunningPublication.shared()
                .getBeansOfType(RequestMappingHandlerMapping.class)
                .values()
                .forEach(mapping -> mapping.getHandlerMethods().keySet().stream()
                        .flatMap(info -> info.getPatternValues().stream())
                        .map(pattern -> pattern.replaceAll("\\{(\\w+):[^/]*?\\}(?=[./]|$)", "{$1}"))
                        .forEach(mapped::add));
        mapped.removeAll(NO_STORIES);
        mapped.removeIf(pattern -> pattern.startsWith("/assets/"));

        assertThat(mapped).isEqualTo(new TreeSet<>(LOOKED_AT));
    }

    private Decision decision(Told told) {
        return new Decision(
                told.id(),
                10,
                6,
                Decision.Outcome.APPROVED,
                told.campaign(),
                told.cell().story(told.campaign(), told.words()),
                Decision.Release.RELEASED,
                List.of(),
                List.of(),
                MORNING);
    }

    /** Until pages have read everything and the outside world was told what it may know. */
    private void awaitEverywhere(BiPredicate<Cell, String> allowed) {
        Broker broker = RunningPublication.shared().getBean(Broker.class);
        TopicIndex index = RunningPublication.shared().getBean(TopicIndex.class);
        Map<TopicPartition, Long> ends = broker.ends(List.of(Topic.DECISIONS.name(), Topic.WITHDRAWALS.name()));
        await().until(() -> ends.entrySet().stream()
                .allMatch(end -> index.positions().getOrDefault(end.getKey(), 0L) >= end.getValue()));
        await().untilAsserted(() -> assertThat(channelsTold()).isEqualTo(channels(allowed)));
    }

    /** On which channels each story may stand; on none before it stands on the site. */
    private Map<String, List<String>> channels(BiPredicate<Cell, String> allowed) {
        Map<String, List<String>> channels = new LinkedHashMap<>();
        stories.stream()
                .filter(told -> allowed.test(told.cell(), "site"))
                .forEach(told -> channels.put(
                        told.id(),
                        ConsentMatrix.CHANNELS.stream()
                                .filter(channel -> allowed.test(told.cell(), channel))
                                .sorted()
                                .toList()));
        return channels;
    }

    /** What stands on {@code publications}; of what may not be shown not a word. */
    private Map<String, List<String>> channelsTold() {
        Map<String, Publication> published = LOG.publications();
        Map<String, List<String>> told = new LinkedHashMap<>();
        for (Told story : stories) {
            Publication publication = published.get(story.id());
            if (publication != null && publication.state() == Publication.State.PUBLISHED) {
                told.put(story.id(), publication.channels());
            } else if (publication != null) {
                assertThat(publication.content()).isNull();
            }
        }
        return told;
    }

    private void lookEverywhere(BiPredicate<Cell, String> allowed) {
        Set<String> shown = ids(told -> allowed.test(told.cell(), "site"), true);
        Set<String> hidden = ids(told -> allowed.test(told.cell(), "site"), false);
        assertThat(shown).isNotEmpty();
        assertThat(hidden).isNotEmpty();
        Map<String, String> lists = lists();
        Map<String, String> own = new LinkedHashMap<>();
        for (Told told : stories) {
            boolean visible = shown.contains(told.id());
            for (String path : List.of("/stories/" + told.id(), "/api/stories/" + told.id())) {
                HttpResponse<String> answer = site().get(path);
                assertThat(answer.statusCode() == 200).as(told + path).isEqualTo(visible);
                assertThat(answer.body().contains(told.words())).as(told + path).isEqualTo(visible);
                own.put(path, answer.body());
            }
            for (String file : List.of("1920.jpg", "960.jpg")) {
                String path = "/media/" + told.id() + "/" + ConsentMatrix.PHOTO + "/" + file;
                assertThat(site().status(path) == 200).as(told + path).isEqualTo(visible);
            }
        }
        for (String id : hidden) {
            lists.forEach((path, body) ->
                    assertThat(body.contains(id)).as(path + " shows " + id).isFalse());
            own.forEach((path, body) -> assertThat(!path.endsWith(id) && body.contains(id))
                    .as(path + " shows " + id)
                    .isFalse());
        }
        for (Told told :
                stories.stream().filter(one -> shown.contains(one.id())).toList()) {
            for (String list : listsOf(told.campaign())) {
                assertThat(String.valueOf(lists.get(list)).contains(told.id()))
                        .as(list + " lacks " + told)
                        .isTrue();
            }
        }
        campaigns()
                .forEach(campaign -> assertThat(jobs(campaign))
                        .isEqualTo(stories.stream()
                                .filter(told -> told.campaign().equals(campaign) && shown.contains(told.id()))
                                .count()));
    }

    private static @Nullable Long jobs(String campaign) {
        return RunningPublication.shared().getBean(Figures.class).of(campaign).get("jobs");
    }

    private Set<String> ids(java.util.function.Predicate<Told> which, boolean wanted) {
        return stories.stream()
                .filter(told -> which.test(told) == wanted)
                .map(Told::id)
                .collect(Collectors.toSet());
    }

    private Set<String> campaigns() {
        return stories.stream().map(Told::campaign).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> listsOf(String campaign) {
        return List.of(
                "/" + campaign,
                "/?campaign=" + campaign,
                "/api/stories?limit=100&campaign=" + campaign,
                "/" + campaign + "/feed.atom");
    }

    /** Whole: a list that goes on is read to its end. */
    private Map<String, String> lists() {
        Map<String, String> lists = new LinkedHashMap<>();
        Stream.concat(Stream.of("/feed.atom"), campaigns().stream().flatMap(one -> listsOf(one).stream()))
                .forEach(list -> lists.put(list, whole(list)));
        return lists;
    }

    private static String whole(String list) {
        StringBuilder whole = new StringBuilder();
        @Nullable String path = list;
        while (path != null) {
            String page = site().page(path);
            whole.append(page);
            Matcher more = MORE.matcher(page);
            path = more.find() ? more.group(1).replace("&amp;", "&") : null;
        }
        return whole.toString();
    }

    private static boolean isNoFile(Told told) {
        return RunningPublication.shared()
                .getBean(MediaFolder.class)
                .find(told.id(), ConsentMatrix.PHOTO, "960", PhotoFormat.JPEG)
                .isEmpty();
    }
}
