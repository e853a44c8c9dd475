package org.mosaik.standalone;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mosaik.standalone.pages.Answer;
import org.mosaik.standalone.pages.Asked;
import org.mosaik.standalone.pages.Pages;
import org.mosaik.standalone.pages.Templates;
import org.mosaik.standalone.parts.PartName;
import org.mosaik.standalone.parts.Ports;
import org.mosaik.standalone.parts.Running;
import org.mosaik.standalone.parts.Running.State;

/** How everything is: a page for people, {@code /ready} for programs. */
final class ControlPages implements Pages.Page {

    private static final Set<PartName> PAGELESS = EnumSet.of(PartName.BROKER, PartName.STORE);

    /** A part as it is shown; {@code page} says whether its address is for people. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Shown(
            String name,
            String state,
            String address,
            boolean page,
            @Nullable String problem) {}

    private final Collection<Running> parts;
    private final Ports ports;

    ControlPages(Collection<Running> parts, Ports ports) {
        this.parts = parts;
        this.ports = ports;
    }

    @Override
    public Answer answer(Asked asked) {
        return switch (asked.path()) {
            case "/" -> {
                List<Shown> shown = shown();
                boolean ready = isReady(shown);
                Map<String, Object> values = Map.of("parts", shown, "ready", ready, "refresh", !ready);
                yield Answer.html(200, Templates.page("control", asked.language(), values));
            }
            case "/ready" -> {
                List<Shown> shown = shown();
                yield Answer.json(isReady(shown) ? 200 : 503, shown);
            }
            default -> Answer.html(404, Templates.page("missing", asked.language(), Map.of()));
        };
    }

    private static boolean isReady(List<Shown> shown) {
        return shown.stream().allMatch(part -> part.state().equals(word(State.READY)));
    }

    private List<Shown> shown() {
        return parts.stream().map(this::shown).toList();
    }

    private Shown shown(Running part) {
        PartName name = part.name();
        boolean page = !PAGELESS.contains(name);
        String address = page ? ports.url(name) : name == PartName.BROKER ? ports.broker() : ports.store();
        return new Shown(
                name.word(), word(part.state()), address, page, part.problem().isEmpty() ? null : part.problem());
    }

    private static String word(State state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
