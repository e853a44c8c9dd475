package org.mosaik.moderation.queue;

import java.util.List;

/** What cases can be filtered by, as the index has it: ids of campaigns, languages, codes of findings. */
public record Choices(List<String> campaigns, List<String> languages, List<String> findings) {}
