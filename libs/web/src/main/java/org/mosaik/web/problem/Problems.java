package org.mosaik.web.problem;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.RequestContextUtils;
import tools.jackson.databind.json.JsonMapper;

/** Tells a {@link Problem} to whoever asked: {@code application/problem+json} for programs, a page for people. */
public class Problems {

    private final MessageSource messages;
    private final JsonMapper json;

    Problems(MessageSource messages, JsonMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** What a controller returns where a problem is no exception. */
    public ModelAndView answer(Problem problem, HttpServletRequest request, HttpServletResponse response) {
        return answer(problem, null, request, response);
    }

    ModelAndView answer(
            Problem problem, @Nullable String reference, HttpServletRequest request, HttpServletResponse response) {
        ProblemDetail told = tell(problem, reference, request);
        response.setStatus(problem.status());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        if (problem.retryAfter() != null) {
            response.setHeader(
                    HttpHeaders.RETRY_AFTER,
                    String.valueOf(Math.max(1, problem.retryAfter().toSeconds())));
        }
        return wantsJson(request) ? asJson(told) : asPage(told, problem, reference);
    }

    private ModelAndView asPage(ProblemDetail told, Problem problem, @Nullable String reference) {
        ModelAndView page = new ModelAndView("web/problem", HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", told);
        page.addObject("errors", problem.errors());
        page.addObject("reference", reference);
        return page;
    }

    private ModelAndView asJson(ProblemDetail told) {
        return new ModelAndView((model, request, response) -> {
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getOutputStream().write(json.writeValueAsBytes(told));
        });
    }

    private ProblemDetail tell(Problem problem, @Nullable String reference, HttpServletRequest request) {
        ProblemDetail told = ProblemDetail.forStatus(problem.status());
        told.setType(URI.create("/problems/" + problem.slug()));
        told.setTitle(word(problem, "title", request));
        told.setDetail(word(problem, "detail", request));
        told.setInstance(instance(request));
        if (!problem.errors().isEmpty()) {
            told.setProperty(
                    "errors",
                    problem.errors().all().stream()
                            .map(error -> Map.of("field", error.field(), "message", error.message()))
                            .toList());
        }
        if (reference != null) {
            told.setProperty("reference", reference);
        }
        return told;
    }

    private String word(Problem problem, String part, HttpServletRequest request) {
        return messages.getMessage(
                "problem." + problem.slug() + "." + part,
                problem.args().toArray(),
                RequestContextUtils.getLocale(request));
    }

    /** A program is whoever calls {@code /api/} or asks for JSON and not for a page. */
    private static boolean wantsJson(HttpServletRequest request) {
        String accept = String.valueOf(request.getHeader(HttpHeaders.ACCEPT));
        return path(request).startsWith(request.getContextPath() + "/api/")
                || (accept.contains("json") && !accept.contains("text/html"));
    }

    private static @Nullable URI instance(HttpServletRequest request) {
        try {
            return URI.create(path(request));
        } catch (IllegalArgumentException unusual) {
            return null;
        }
    }

    static String path(HttpServletRequest request) {
        Object failed = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        return failed instanceof String uri ? uri : request.getRequestURI();
    }
}
