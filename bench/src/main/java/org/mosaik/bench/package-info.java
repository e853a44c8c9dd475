/**
 * How fast the product is beside its limit, and what faults cost it: {@code ./mosaik bench}. The product is a process of
 * its own, started by the same command that people type. Start reading at {@link org.mosaik.bench.BenchApplication}.
 */
@NullMarked
package org.mosaik.bench;

import org.jspecify.annotations.NullMarked;
