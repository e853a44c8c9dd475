package org.mosaik.moderation.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.mosaik.moderation.ModerationSettings.Account;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Recognises programs by a random token, of which only the hash is known here. */
class BearerTokens extends OncePerRequestFilter {

    private static final String BEARER = "Bearer ";

    private final List<Account> accounts;

    BearerTokens(List<Account> accounts) {
        this.accounts = accounts;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String header = request.getHeader("Authorization");
        if (header != null && header.startsWith(BEARER)) {
            holder(header.substring(BEARER.length())).ifPresent(BearerTokens::admit);
        }
        chain.doFilter(request, response);
    }

    private static void admit(Account account) {
        SecurityContext context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(
                account.name(), null, AuthorityUtils.createAuthorityList("ROLE_EDITOR")));
        SecurityContextHolder.setContext(context);
    }

    private Optional<Account> holder(String token) {
        byte[] hash = sha256(token);
        return accounts.stream()
                .filter(account -> account.tokenHash() != null
                        && MessageDigest.isEqual(
                                hash,
                                account.tokenHash().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8)))
                .findFirst();
    }

    private static byte[] sha256(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).getBytes(StandardCharsets.UTF_8);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
