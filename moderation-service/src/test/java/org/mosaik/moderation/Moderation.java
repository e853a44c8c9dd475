package org.mosaik.moderation;

import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import org.mosaik.events.Case;
import org.mosaik.events.Codec;
import org.mosaik.events.Decision;
import org.mosaik.events.Facts;
import org.mosaik.events.Snapshot;
import org.mosaik.events.Submission;
import org.mosaik.events.Topic;
import org.mosaik.messaging.kit.Infrastructure;
import org.mosaik.messaging.kit.TestLog;
import org.mosaik.messaging.own.Owner;
import org.mosaik.messaging.start.Gate;
import org.mosaik.moderation.campaigns.CampaignDocument;
import org.mosaik.moderation.cases.CaseDocument;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.ResolvableType;

/** The service as a whole, on a port of its own, against a real broker and store. */
public final class Moderation implements AutoCloseable {

    public static final String TOKEN = "a-token-for-tests";
    public static final String BEHALF_KEY = "a-behalf-key-for-tests-of-32-characters-";
    public static final String JOURNAL_KEY = "a-journal-key-for-tests-of-32-characters";
    public static final String PASSWORD = "ein langes Passwort";

    /** Accounts with one role each in the campaign of {@link Stories}, and one elsewhere; their roles are their names. */
    private static final List<String> OTHERS =
            List.of("reader@probe", "editor@probe", "lead@probe", "privacy@probe", "admin@probe", "lead@elsewhere");

    /** How many there are without those that a test adds. */
    public static final int ACCOUNTS = 3 + OTHERS.size();

    private static final List<String> TOKEN_ONLY = List.of(
            "mosaik.moderation.accounts[0].name=import",
            "mosaik.moderation.accounts[0].token-hash=" + Sha256.hex(TOKEN));

    private final ConfigurableApplicationContext context;
    private final TestLog log;

    private Moderation(ConfigurableApplicationContext context, TestLog log) {
        this.context = context;
        this.log = log;
    }

    /** One instance for all tests that do not stop it: two on the same broker would share the work. */
    private static final class Shared {
        static final Moderation ONE = start(
                        Infrastructure.broker().bootstrapServers(),
                        Infrastructure.freshDatabase(),
                        "mosaik.urls.submission=" + SubmissionMedia.address(),
                        "mosaik.behalf.key=" + BEHALF_KEY)
                .awake();
    }

    public static Moderation shared() {
        return Shared.ONE;
    }

    /** Without a broker: it never wakes up. */
    public static Moderation asleep() {
        return run("127.0.0.1:1", Infrastructure.freshDatabase(), TOKEN_ONLY);
    }

    public static Moderation start(String servers, String database, String... more) {
        List<String> all = new ArrayList<>(TOKEN_ONLY);
        all.add("mosaik.moderation.accounts[1].name=anna");
        all.add("mosaik.moderation.accounts[1].password={noop}" + PASSWORD);
        all.add("mosaik.moderation.accounts[2].name=bert");
        all.add("mosaik.moderation.accounts[2].password={noop}" + PASSWORD);
        for (int i = 0; i < OTHERS.size(); i++) {
            String account = "mosaik.moderation.accounts[" + (3 + i) + "].";
            all.add(account + "name=" + OTHERS.get(i));
            all.add(account + "password={noop}" + PASSWORD);
            all.add(account + "token-hash=" + Sha256.hex(OTHERS.get(i)));
            all.add(account + "roles=" + OTHERS.get(i));
        }
        all.addAll(List.of(more));
        return run(servers, database, all);
    }

    private static Moderation run(String servers, String database, List<String> more) {
        List<String> arguments = new ArrayList<>(List.of(
                "spring.config.name=moderation",
                "server.port=0",
                "management.server.port=0",
                "spring.main.register-shutdown-hook=false",
                "mosaik.messaging.look-every=50ms",
                "mosaik.moderation.login.require-second-factor=false",
                "spring.kafka.bootstrap-servers=" + servers,
                "spring.mongodb.uri=" + Infrastructure.store().uri() + "/" + database,
                "mosaik.media.key=" + SubmissionMedia.KEY,
                "mosaik.journal.key=" + JOURNAL_KEY,
                "mosaik.media.folder=" + Infrastructure.folder(),
                "mosaik.moderation.index=" + Infrastructure.folder()));
        arguments.addAll(more);
        ConfigurableApplicationContext context =
                new SpringApplicationBuilder(ModerationApplication.class, UnderTest.class).run(lastOfEach(arguments));
        return new Moderation(context, new TestLog(servers));
    }

    private static String[] lastOfEach(List<String> arguments) {
        Map<String, String> byName = new LinkedHashMap<>();
        arguments.forEach(one -> byName.put(one.substring(0, one.indexOf('=')), "--" + one));
        return byName.values().toArray(String[]::new);
    }

    public Moderation awake() {
        await().atMost(Duration.ofSeconds(30)).until(() -> bean(Gate.class).isOpen());
        return this;
    }

    public SettableClock clock() {
        return bean(SettableClock.class);
    }

    public <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    public <T> Collection<T> beans(Class<T> type) {
        return context.getBeansOfType(type).values();
    }

    public TestLog log() {
        return log;
    }

    @SuppressWarnings("unchecked")
    public Owner<CaseDocument> cases() {
        return (Owner<CaseDocument>)
                context.getBeanProvider(ResolvableType.forClassWithGenerics(Owner.class, CaseDocument.class))
                        .getObject();
    }

    @SuppressWarnings("unchecked")
    public Owner<CampaignDocument> campaigns() {
        return (Owner<CampaignDocument>)
                context.getBeanProvider(ResolvableType.forClassWithGenerics(Owner.class, CampaignDocument.class))
                        .getObject();
    }

    public Optional<CaseDocument> find(String id) {
        return cases().find(id);
    }

    /** Hands a submission in, and waits until its case is open. */
    public CaseDocument handIn(Submission submission) {
        log.append(Topic.SUBMISSIONS, submission, Facts.SUBMISSION_RECEIVED);
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(submission.id())
                        .filter(found -> found.revision() > 0)
                        .isPresent());
        return find(submission.id()).orElseThrow();
    }

    /** The last record of a thing on a topic. */
    public <S extends Snapshot> S last(Topic<S> topic, String id) {
        return Objects.requireNonNull(log.table(topic).get(id), id);
    }

    /** Every decision about a case that lies on the log, oldest first. */
    public List<Decision> decisions(String id) {
        return log.read(Topic.DECISIONS.name()).stream()
                .filter(record -> new String(record.key(), StandardCharsets.UTF_8).equals(id))
                .map(record -> Codec.read(Decision.class, record.value()))
                .toList();
    }

    public CaseDocument awaitState(String id, Case.State state) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> find(id).filter(found -> found.state() == state).isPresent());
        return find(id).orElseThrow();
    }

    /** The last decision of a case on the log, once it is as wanted. */
    public Decision awaitDecision(String id, Predicate<Decision> wanted) {
        return await().atMost(Duration.ofSeconds(20))
                .until(() -> log.table(Topic.DECISIONS).get(id), found -> found != null && wanted.test(found));
    }

    public URI uri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
    }

    public URI managementUri(String path) {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.management.port") + path);
    }

    @Override
    public void close() {
        log.close();
        context.close();
    }
}
