package org.mosaik.moderation.checks.added;

import java.util.regex.Pattern;
import org.mosaik.moderation.checks.Check;
import org.mosaik.moderation.checks.Found;
import org.mosaik.moderation.checks.Subject;
import org.springframework.stereotype.Component;

/** Numbers of raffle tickets, with which anybody who reads them could fetch the prize. */
@Component
class RaffleTickets implements Check {

    private static final Pattern NUMBER = Pattern.compile("\\bLos \\d{4}\\b");

    @Override
    public String name() {
        return "raffle-ticket";
    }

    @Override
    public Found look(Subject subject) {
        return Found.of(subject.passages()
                .flatMap(passage -> NUMBER.matcher(passage.text())
                        .results()
                        .map(ticket -> passage.finding(name(), ticket.start(), ticket.end()))));
    }
}
