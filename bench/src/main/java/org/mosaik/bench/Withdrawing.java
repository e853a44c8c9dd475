package org.mosaik.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How soon a story is gone from our own pages after its person took it back, while others hand in as fast as they can. */
@SuppressWarnings("try") // what is only there to be ended
final class Withdrawing implements Workload {

    @Override
    public String name() {
        return "withdraw";
    }

    @Override
    public Section run(Bench bench) throws Exception {
        Path data = bench.scratch().resolve("withdraw");
        Accepting.importCampaign(bench, data);
        List<String> options = new ArrayList<>(List.of("--empty", "--set", "mosaik.moderation.undo-window=1s"));
        options.addAll(List.of(Editor.settings()));
        Section section = section(bench);
        try (Product product = Product.start(bench, data, options.toArray(String[]::new))) {
            for (int round = 0; round < bench.rounds(); round++) {
                String[] cells = new WithdrawingRound(bench).measure();
                bench.say("  " + String.join(" | ", cells));
                if (round > 0) {
                    section.row(cells);
                }
            }
        }
        return section;
    }

    private static Section section(Bench bench) {
        return new Section(
                "Withdrawing during a flood",
                WithdrawingRound.RATE + " people a second take their story back for " + bench.seconds()
                        + " s, while stories are handed in over " + WithdrawingRound.FLOODING
                        + " connections that never rest. From the answer until the story is in no list, and, asked of one in "
                        + WithdrawingRound.PAGES_OF_ONE_IN
                        + ", until its page is not shown any more; the lists are read every "
                        + WithdrawingRound.LOOK_EVERY.toMillis()
                        + " ms, a page once its story is off them, because looking"
                        + " costs the product, too. In the end every page was asked, and those still there are counted."
                        + " Everything runs on the embedded broker and store in one process, beside its load; "
                        + (bench.rounds() - 1) + " rounds after one that is dropped. Aim: 5 s for 99 of 100.",
                "taken back",
                "refused",
                "handed in meanwhile",
                "p99 of the answer",
                "off the lists, median",
                "p99",
                "page gone, median",
                "p99",
                "still there in the end");
    }
}
