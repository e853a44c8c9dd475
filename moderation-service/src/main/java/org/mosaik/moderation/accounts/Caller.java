package org.mosaik.moderation.accounts;

import java.security.Principal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/** What whoever sent a request may do, as the security filters found it. */
public final class Caller {

    private Caller() {}

    public static Grants grants(@Nullable Principal caller) {
        return caller instanceof Authentication known
                ? Grants.parse(known.getAuthorities().stream()
                        .map(GrantedAuthority::getAuthority)
                        .filter(authority -> authority != null && authority.contains("@"))
                        .toList())
                : Grants.NONE;
    }

    static List<GrantedAuthority> authorities(Grants grants) {
        return grants.all().stream()
                .map(grant -> (GrantedAuthority) new SimpleGrantedAuthority(grant.toString()))
                .toList();
    }
}
