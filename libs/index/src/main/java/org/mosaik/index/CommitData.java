package org.mosaik.index;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.mosaik.messaging.log.Positions.Position;

/** What stands beside the documents in every commit: how they were made, and how far the log was read. */
record CommitData(String making, Map<TopicPartition, Position> positions) {

    private static final String MAKING = "making";
    private static final String POSITION = "position.";

    static Iterable<Map.Entry<String, String>> write(String making, Map<TopicPartition, Position> positions) {
        Map<String, String> data = new HashMap<>();
        data.put(MAKING, making);
        positions.forEach((partition, position) ->
                data.put(POSITION + partition, position.offset() + " " + position.topicId() + " " + position.epoch()));
        return data.entrySet();
    }

    static CommitData of(@Nullable Iterable<Map.Entry<String, String>> data) {
        String making = "";
        Map<TopicPartition, Position> positions = new HashMap<>();
        if (data != null) {
            for (Map.Entry<String, String> line : data) {
                if (line.getKey().equals(MAKING)) {
                    making = line.getValue();
                } else if (line.getKey().startsWith(POSITION)) {
                    positions.put(partition(line.getKey().substring(POSITION.length())), position(line.getValue()));
                }
            }
        }
        return new CommitData(making, Map.copyOf(positions));
    }

    private static TopicPartition partition(String name) {
        int dash = name.lastIndexOf('-');
        return new TopicPartition(name.substring(0, dash), Integer.parseInt(name.substring(dash + 1)));
    }

    private static Position position(String text) {
        String[] parts = text.split(" ", -1);
        return new Position(
                Long.parseLong(parts[0]), parts[1], parts[2].equals("null") ? null : Integer.valueOf(parts[2]));
    }
}
