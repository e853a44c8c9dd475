package org.mosaik.bench;

/** Something to measure, beside what the machine could do at best. */
interface Workload {

    /** As it is named on the command line, and in the report. */
    String name();

    /** Runs it whole, bounded in time, and leaves no process behind. */
    Section run(Bench bench) throws Exception;
}
