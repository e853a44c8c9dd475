package org.mosaik.bench;

import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** The one in the middle: one slow round on a busy machine says nothing. */
final class Median {

    private Median() {}

    static <T> T of(List<T> all, ToDoubleFunction<T> figure) {
        return all.stream()
                .sorted(Comparator.comparingDouble(figure))
                .skip((all.size() - 1) / 2)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nothing was measured"));
    }

    /**
     * What the median of all that could be measured lies above, with a confidence of 95 % and whatever its distribution:
     * so many of the smallest values may lie below it as a fair coin shows heads in 5 % of all cases. It takes five values.
     */
    static double lowerBound(List<Double> values) {
        double fewer = 0;
        double exactly = Math.pow(0.5, values.size());
        int rank = 0;
        while (fewer + exactly <= 0.05) {
            fewer += exactly;
            exactly *= (double) (values.size() - rank) / (rank + 1);
            rank++;
        }
        return rank == 0
                ? 0
                : values.stream().sorted().skip(rank - 1L).findFirst().orElse(0.0);
    }
}
