package org.mosaik.events;

import java.util.ArrayList;
import java.util.List;

/** A snapshot as this release writes it, under the name of its file. */
record Sample(String name, Snapshot snapshot) {

    String noun() {
        return noun(snapshot.getClass());
    }

    @Override
    public String toString() {
        return noun() + "/" + name;
    }

    static String noun(Class<? extends Snapshot> type) {
        return Topic.ALL.stream()
                .filter(topic -> topic.type() == type)
                .findFirst()
                .orElseThrow()
                .noun();
    }

    /** Every type of snapshot once; several topics carry deliveries. */
    static List<Class<? extends Snapshot>> types() {
        List<Class<? extends Snapshot>> types = new ArrayList<>();
        for (Topic<?> topic : Topic.ALL) {
            if (!types.contains(topic.type())) {
                types.add(topic.type());
            }
        }
        return types;
    }
}
