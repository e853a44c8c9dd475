package org.mosaik.submission.fairness;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.convert.DurationStyle;

/**
 * How often something may be done, in a configuration {@code 60 every 10s}.
 *
 * @param atOnce so many times without a pause
 * @param every and then once in that time
 */
public record Rate(int atOnce, Duration every) {

    private static final Pattern TEXT = Pattern.compile("(\\d{1,9}) every (\\w{1,20})");

    public Rate {
        if (atOnce < 1 || every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("A rate is at least one, every some time.");
        }
    }

    /** Called by Spring to read a setting. */
    public static Rate of(String text) {
        Matcher rate = TEXT.matcher(text.strip());
        if (!rate.matches()) {
            throw new IllegalArgumentException("A rate is written like this: 60 every 10s");
        }
        return new Rate(Integer.parseInt(rate.group(1)), DurationStyle.detectAndParse(rate.group(2)));
    }
}
