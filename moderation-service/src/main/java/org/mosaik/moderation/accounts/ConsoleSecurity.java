package org.mosaik.moderation.accounts;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import org.mosaik.moderation.ModerationSettings;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.security.autoconfigure.actuate.web.servlet.EndpointRequest;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.ExceptionTranslationFilter;
import org.springframework.security.web.authentication.HttpStatusEntryPoint;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.authentication.UsernamePasswordAuthenticationFilter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** Who may do what: operators on their own port, programs by token, people by name and password. */
@Configuration(proxyBeanMethods = false)
class ConsoleSecurity {

    static final String LOGIN = "/login";
    static final String NAME = "name";

    /** Asked again and again by open pages, so it must not begin a session: that would take the one of who signs in. */
    static final String LIVE = "/cases/live";

    /** Before anything that reads a request. */
    @Bean
    FilterRegistrationBean<OwnHosts> ownHosts(
            LoginSettings settings, @Value("${mosaik.urls.moderation:http://localhost:8082}") URI address) {
        var filter = new FilterRegistrationBean<>(OwnHosts.of(settings.hosts(), address));
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }

    @Bean
    @Order(1)
    SecurityFilterChain operators(HttpSecurity http) {
        return http.securityMatcher(EndpointRequest.toAnyEndpoint())
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .csrf(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain programs(HttpSecurity http, ModerationSettings settings, KnownAccounts accounts) {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(
                        requests -> requests.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .anyRequest()
                                .authenticated())
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(
                        new BearerTokens(settings.accounts(), accounts), UsernamePasswordAuthenticationFilter.class)
                .exceptionHandling(refused ->
                        refused.authenticationEntryPoint(TurnAway::unknown).accessDeniedHandler(TurnAway::forbidden))
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain people(
            HttpSecurity http,
            KnownAccounts accounts,
            LoginAttempts attempts,
            LoginSettings settings,
            ProviderLogin provider,
            Clock clock) {
        provider.joins(http);
        return http.authorizeHttpRequests(requests -> requests.dispatcherTypeMatchers(
                                DispatcherType.FORWARD, DispatcherType.ERROR, DispatcherType.ASYNC)
                        .permitAll()
                        .requestMatchers(
                                LOGIN,
                                "/error",
                                "/assets/**",
                                "/imprint",
                                "/privacy",
                                "/accessibility",
                                "/plain-language")
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .formLogin(login -> login.loginPage(LOGIN)
                        .usernameParameter(NAME)
                        .successHandler(new Welcome(accounts, attempts, clock))
                        .failureHandler((request, response, why) -> turnDown(request, response, attempts)))
                .logout(logout -> logout.logoutSuccessUrl(LOGIN + "?out"))
                .addFilterBefore(new LimitLogins(attempts), UsernamePasswordAuthenticationFilter.class)
                .addFilterBefore(new FollowAccount(accounts, settings, clock), ExceptionTranslationFilter.class)
                .exceptionHandling(refused -> refused.accessDeniedHandler(TurnAway::forbidden)
                        .defaultAuthenticationEntryPointFor(
                                new HttpStatusEntryPoint(HttpStatus.UNAUTHORIZED),
                                request -> request.getServletPath().equals(LIVE))
                        .defaultAuthenticationEntryPointFor(
                                new LoginUrlAuthenticationEntryPoint(LOGIN), AnyRequestMatcher.INSTANCE))
                .build();
    }

    private static void turnDown(HttpServletRequest request, HttpServletResponse response, LoginAttempts attempts)
            throws IOException {
        attempts.failed(String.valueOf(request.getParameter(NAME)));
        response.sendRedirect(LOGIN + "?failed");
    }
}
