package org.mosaik.submission.reports;

import org.jspecify.annotations.Nullable;

/**
 * A story that readers can see and report.
 *
 * @param headline by which they know it
 * @param address where they see it
 */
public record PublicStory(String id, @Nullable String campaign, String headline, String language, String address) {}
