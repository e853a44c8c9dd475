package org.mosaik.notification.submitters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mosaik.notification.kit.Mailroom.html;
import static org.mosaik.notification.kit.Mailroom.text;
import static org.mosaik.notification.kit.RunningNotification.LOG;
import static org.mosaik.notification.kit.RunningNotification.TRANSACTIONAL;
import static org.mosaik.notification.submitters.Deliveries.awaitSettled;

import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.ReceiptLinks;
import org.mosaik.events.Topic;
import org.mosaik.notification.kit.RunningNotification;
import org.mosaik.notification.kit.Told;
import org.springframework.core.io.ClassPathResource;

/** The statement of reasons, as it reaches people in each of the languages of the forms. */
class StatementMailsTest {

    private static final List<String> TITLES = List.of(
            "statement.restriction",
            "statement.facts",
            "statement.automation",
            "statement.ground",
            "statement.redress");

    @BeforeAll
    static void start() {
        RunningNotification.shared();
        LOG.append(Topic.CAMPAIGNS, Told.campaign(), Facts.CAMPAIGN_CHANGED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "de-x-einfach", "en", "tr", "uk", "ar", "fr"})
    void hasFivePartsInTheLanguageOfTheSubmissionAndNoOtherLanguagesWords(String language) {
        Told story = Told.aStory(language);
        Decision rejected = story.rejected(new Decision.Reason("consent", "Bitte fragen Sie Mila."));

        LOG.append(Topic.SUBMISSIONS, story.received(), Facts.SUBMISSION_RECEIVED);
        LOG.append(Topic.DECISIONS, rejected, Facts.CASE_REJECTED);
        awaitSettled(story, "rejected-" + rejected.revision());

        List<MimeMessage> mails = TRANSACTIONAL.to(story.email());
        MimeMessage mail = mails.get(mails.size() - 1);
        Properties own = words(language);
        assertThat(text(mail))
                .containsSubsequence(
                        TITLES.stream().map(key -> "* " + own.getProperty(key)).toList())
                .contains(
                        own.getProperty("statement.restriction.rejected"),
                        own.getProperty("refused.consent"),
                        "> Bitte fragen Sie Mila.",
                        own.getProperty("statement.automation.person"),
                        own.getProperty("refused.consent.ground"),
                        own.getProperty("statement.redress.court"),
                        receipt(story) + "?lang=" + language);
        assertThat(html(mail))
                .contains("lang=\"" + language + "\"", language.equals("ar") ? "dir=\"rtl\"" : "dir=\"ltr\"");
        others(language)
                .forEach(other -> assertThat(other.stringPropertyNames().stream()
                                .filter(key -> key.startsWith("statement.") || key.startsWith("refused.consent"))
                                .map(other::getProperty)
                                .filter(words -> words.length() > 12 && !own.containsValue(words)))
                        .noneMatch(text(mail)::contains));
    }

    private static Stream<Properties> others(String language) {
        return SubmitterLetters.LANGUAGES.stream()
                .map(Locale::toLanguageTag)
                .filter(tag -> !tag.equals(language))
                .map(StatementMailsTest::words);
    }

    private static Properties words(String language) {
        String suffix = switch (language) {
            case "de" -> "";
            case "de-x-einfach" -> "_de__EINFACH";
            default -> "_" + language;
        };
        Properties words = new Properties();
        String file = "web/messages" + suffix + ".properties";
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            words.load(reader);
            return words;
        } catch (IOException missing) {
            throw new IllegalStateException(file, missing);
        }
    }

    private static String receipt(Told story) {
        return new ReceiptLinks(RunningNotification.KEY, "http://einreichen.example").link(story.id(), 1);
    }
}
