package org.mosaik.bench;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Which rate of submissions the whole chain keeps up with: stores, queue, and a mail to every submitter. */
@SuppressWarnings("try") // what is only there to be ended
final class Sustained implements Workload {

    private static final int[] RATES = {50, 100, 150, 200, 300, 400, 500};
    private static final Duration PATIENCE = Duration.ofMinutes(3);

    @Override
    public String name() {
        return "sustained";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("sustained");
        Accepting.importCampaign(bench, data);
        AtomicLong mails = new AtomicLong();
        Section section = new Section(
                "Sustained: the whole chain",
                "Submissions of 1 KB at a fixed rate for " + bench.seconds()
                        + " s each, everything in one process on the"
                        + " embedded broker and store, every submitter with an address. Behind: records not yet applied"
                        + " by any service, and mails not yet handed over, in the moment the load ends. A rate is kept"
                        + " up with if no more is behind than comes in a second and a half. Aim: 300/s.",
                "rate",
                "p99 of accepting",
                "refused",
                "records behind",
                "mails behind",
                "all done after",
                "kept up");
        List<String> options = new ArrayList<>(List.of("--empty"));
        options.addAll(List.of(SmtpSink.settings()));
        options.addAll(List.of(Editor.settings()));
        try (SmtpSink sink = new SmtpSink(mail -> mails.incrementAndGet());
                Product product = Product.start(bench, data, options.toArray(String[]::new));
                Lag lag = new Lag()) {
            step(bench, lag, mails, RATES[0], null);
            for (int rate : RATES) {
                if (!step(bench, lag, mails, rate, section)) {
                    break;
                }
            }
        }
        return section;
    }

    private static boolean step(
            Bench bench, Lag lag, AtomicLong mails, int rate, @org.jspecify.annotations.Nullable Section section)
            throws Exception {
        Stories stories = new Stories("bench.example");
        long before = mails.get();
        Load.Outcome outcome = Load.open(
                rate, Duration.ofSeconds(bench.seconds()), () -> Editor.tell(stories.next()), (answer, at) -> {});
        long mailsBehind = outcome.good() - (mails.get() - before);
        long recordsBehind = lag.records();
        Duration rest = Await.until(PATIENCE, () -> mails.get() - before >= outcome.good() && lag.records() == 0);
        boolean keptUp = recordsBehind <= rate * 3L / 2 && mailsBehind <= rate * 3L / 2 && outcome.bad() == 0;
        bench.say("  " + rate + "/s: " + recordsBehind + " records and " + mailsBehind + " mails behind, done after "
                + rest.toMillis() + " ms, p99 " + Section.millis(outcome.p99Millis()));
        if (section != null) {
            section.row(
                    rate + "/s",
                    Section.millis(outcome.p99Millis()),
                    String.valueOf(outcome.bad()),
                    String.valueOf(recordsBehind),
                    String.valueOf(mailsBehind),
                    Section.number(rest.toMillis() / 1000.0) + " s",
                    keptUp ? "yes" : "no");
        }
        return keptUp;
    }
}
