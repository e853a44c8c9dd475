package org.mosaik.moderation.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.file.Path;
import java.util.Optional;
import org.mosaik.media.PhotoFormat;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.pictures.CasePictures;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Hands a redacted photo that was approved to the service that holds its signed address; nothing else of the console is open to it. */
@Controller
@Needs(Right.ANYBODY)
class RedactedFiles {

    private final CasePictures pictures;

    RedactedFiles(CasePictures pictures) {
        this.pictures = pictures;
    }

    /** The signature is the permission. */
    @Bean
    @Order(0)
    static SecurityFilterChain fetchers(HttpSecurity http) {
        return http.securityMatcher("/redacted/**")
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .build();
    }

    @GetMapping("/redacted/{id}/{medium}/{rendition}.{ending:jpg|webp}")
    ResponseEntity<FileSystemResource> picture(
            @PathVariable String id,
            @PathVariable String medium,
            @PathVariable String rendition,
            @PathVariable String ending,
            @RequestParam(defaultValue = "0") long expires,
            @RequestParam(defaultValue = "") String signature,
            HttpServletRequest request) {
        PhotoFormat format = PhotoFormat.of(ending).orElseThrow();
        Path file = Optional.of(pictures)
                .filter(all -> all.allows(request.getRequestURI(), expires, signature))
                .flatMap(all -> all.approved(id, medium, rendition, format))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(format.type()))
                .cacheControl(CacheControl.noStore())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .body(new FileSystemResource(file));
    }
}
