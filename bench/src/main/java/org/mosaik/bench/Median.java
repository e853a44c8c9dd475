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
}
