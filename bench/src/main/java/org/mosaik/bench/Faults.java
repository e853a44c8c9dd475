package org.mosaik.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;

/**
 * Kills processes while stories are on their way, and looks afterwards whether every story that was accepted has
 * arrived, once.
 */
@SuppressWarnings("try") // what is only there to be ended
final class Faults implements Workload {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int MAILS_PER_STORY = 2;

    /** As many as the product has, unless somebody sets another number. */
    private static final long HANDS = 16;

    private final int stories;
    private final int kills;
    private final long seed;
    private final List<Mails.Cut> cuts = new ArrayList<>();

    Faults(int stories, int kills, long seed) {
        this.stories = stories;
        this.kills = kills;
        this.seed = seed;
    }

    @Override
    public String name() {
        return "faults";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("faults");
        Accepting.importCampaign(bench, data);
        List<String> settings = new ArrayList<>(
                List.of("--set", "mosaik.moderation.undo-window=1s", "--set", "mosaik.mail.call-takes=30s"));
        settings.addAll(List.of(SmtpSink.settings()));
        settings.addAll(List.of(Editor.settings()));
        Section section = new Section(
                "Kills",
                stories + " submissions by people who send again, under the same key, what was cut off; an editor's"
                        + " program approves them. A process is killed with -9 whenever at least " + Crowd.BACKLOG
                        + " accepted stories are not yet on the wall, and started again: the whole product in one"
                        + " process first, then broker, store and services as processes of their own. Seed "
                        + seed
                        + ". The mail server is outside; a mail that was under way to it at a kill may come once more, under its"
                        + " Message-ID: in one process with its " + HANDS
                        + " hands that write mails, in six with one hand, so that a kill sends one mail again at most.",
                "installation",
                "kills",
                "accepted",
                "not on the wall in the end",
                "surplus",
                "with both mails",
                "mails again",
                "of them not cut off by a kill",
                "smallest backlog at a kill",
                "rows another one after compaction");
        Set<String> before = new HashSet<>();
        Mails mails = new Mails(InstantSource.system());
        try (SmtpSink sink = new SmtpSink(mails::add)) {
            for (boolean several : new boolean[] {false, true}) {
                long hands = several ? 1 : HANDS;
                List<String> all = new ArrayList<>(settings);
                all.addAll(List.of("--set", "mosaik.mail.at-once=" + hands));
                try (Installation installation = new Installation(bench, data, all)) {
                    if (several) {
                        installation.startInSeveralProcesses();
                    } else {
                        installation.startInOneProcess();
                    }
                    before.addAll(phase(bench, installation, mails, several, before, section));
                    if (several) {
                        section.row(
                                "both, compacted",
                                "-",
                                "-",
                                "-",
                                "-",
                                "-",
                                "-",
                                "-",
                                "-",
                                requireSameAfterCompaction());
                    }
                }
            }
        }
        return section.then(new Outages(bench).run());
    }

    private Set<String> phase(
            Bench bench, Installation installation, Mails mails, boolean several, Set<String> before, Section section)
            throws Exception {
        Random random = new Random(seed);
        long repeatedBefore = mails.repeated();
        Crowd crowd = new Crowd(stories / 2, before);
        crowd.start();
        int smallest = Integer.MAX_VALUE;
        int killed = 0;
        int wanted = kills / 2;
        while (killed < wanted) {
            crowd.allow((killed + 1.0) / wanted);
            Await.until(PATIENCE, () -> crowd.backlog() >= Crowd.BACKLOG);
            LockSupport.parkNanos(random.nextInt(1_000) * 1_000_000L);
            int backlog = crowd.backlog();
            List<String> processes = installation.processes();
            String victim = processes.get(random.nextInt(processes.size()));
            killed++;
            smallest = Math.min(smallest, backlog);
            bench.say("  kill " + killed + ": " + victim + ", " + backlog + " of "
                    + crowd.accepted().size() + " not on the wall");
            Instant from = Instant.now();
            installation.kill(victim);
            installation.start(victim);
            cuts.add(new Mails.Cut(from, Instant.now()));
        }
        crowd.finish();
        Duration shown = Await.until(PATIENCE, () -> crowd.accepted().size() >= stories / 2 && crowd.backlog() == 0);
        Duration mailed = Await.until(
                PATIENCE,
                () -> mails.storiesWith(MAILS_PER_STORY, crowd.accepted())
                        == crowd.accepted().size());
        crowd.stop();
        long repeated = mails.repeated() - repeatedBefore;
        bench.say("  all on the wall after " + shown.toSeconds() + " s, all mailed after " + mailed.toSeconds()
                + " s more, " + repeated + " mails again");
        section.row(
                several ? "six processes" : "one process",
                String.valueOf(killed),
                crowd.accepted().size() + " (" + crowd.repeated() + " requests cut off)",
                String.valueOf(crowd.backlog()),
                String.valueOf(crowd.surplus()),
                String.valueOf(mails.storiesWith(MAILS_PER_STORY, crowd.accepted())),
                String.valueOf(repeated),
                String.valueOf(mails.repeatedWithout(cuts)),
                killed == 0 ? "-" : String.valueOf(smallest),
                "-");
        if (crowd.surplus() > 0 || mails.repeatedWithout(cuts) > 0 || repeated > killed * (several ? 1 : HANDS)) {
            throw new IllegalStateException("something was lost or came twice:\n" + section.markdown());
        }
        return crowd.accepted();
    }

    private static String requireSameAfterCompaction() throws Exception {
        try (Compaction compaction = new Compaction()) {
            long differing = compaction.rowsThatDiffer();
            if (differing > 0) {
                throw new IllegalStateException("compaction changed " + differing + " rows");
            }
            return "0";
        }
    }
}
