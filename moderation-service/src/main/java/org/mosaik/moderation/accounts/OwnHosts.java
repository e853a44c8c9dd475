package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mosaik.web.problem.Problem;
import org.springframework.web.filter.OncePerRequestFilter;

/** Keeps the console from answering under any name but its own: not under those of the public pages, whoever points there. */
class OwnHosts extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");

    private final Set<String> own;

    private OwnHosts(Set<String> own) {
        this.own = own;
    }

    /** @param address the console's public one, whose name counts if no others are given */
    static OwnHosts of(List<String> names, URI address) {
        Stream<String> hosts = names.isEmpty() ? Stream.ofNullable(address.getHost()) : names.stream();
        return new OwnHosts(
                hosts.map(name -> name.strip().toLowerCase(Locale.ROOT)).collect(Collectors.toUnmodifiableSet()));
    }

    boolean isOwn(String name) {
        String plain = name.toLowerCase(Locale.ROOT);
        return THIS_MACHINE.contains(plain) || own.contains(plain);
    }

    /** What was redacted is fetched by another service, which knows this one by an inner name; there is nothing without a signature. */
    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return request.getServletPath().startsWith("/redacted/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isOwn(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            TurnAway.with(Problem.of(421, "other-host"), request, response);
        }
    }
}
