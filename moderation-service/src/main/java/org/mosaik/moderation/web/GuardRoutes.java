package org.mosaik.moderation.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.mosaik.messaging.own.Owner;
import org.mosaik.moderation.accounts.Caller;
import org.mosaik.moderation.accounts.Grants;
import org.mosaik.moderation.accounts.Needs;
import org.mosaik.moderation.accounts.Right;
import org.mosaik.moderation.cases.CaseDocument;
import org.mosaik.web.problem.Problem;
import org.mosaik.web.problem.ProblemException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Lets nobody at a route who lacks what it {@link Needs}. A case of another campaign is not there. */
class GuardRoutes implements HandlerInterceptor {

    private static final Logger LOG = LoggerFactory.getLogger(GuardRoutes.class);
    private static final String CASE = "id";

    private final Owner<CaseDocument> cases;

    GuardRoutes(Owner<CaseDocument> cases) {
        this.cases = cases;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (handler instanceof HandlerMethod method && request.getDispatcherType() == DispatcherType.REQUEST) {
            Right right = needed(method).orElseThrow(() -> refused(request, "a route that says nothing of rights"));
            admit(request, right, Caller.grants(request.getUserPrincipal()));
        }
        return true;
    }

    /** What a route needs; empty for one that was forgotten. Pages that every site has are for everybody. */
    static Optional<Right> needed(HandlerMethod route) {
        Needs needs = Optional.ofNullable(route.getMethodAnnotation(Needs.class))
                .orElseGet(() -> AnnotatedElementUtils.findMergedAnnotation(route.getBeanType(), Needs.class));
        boolean ours = route.getBeanType().getName().startsWith("org.mosaik.moderation.");
        return needs == null && !ours
                ? Optional.of(Right.ANYBODY)
                : Optional.ofNullable(needs).map(Needs::value);
    }

    private void admit(HttpServletRequest request, Right right, Grants grants) {
        if (right == Right.ANYBODY) {
            return;
        }
        if (request.getUserPrincipal() == null || !grants.maySomewhere(right)) {
            throw refused(request, right.name());
        }
        String id = variables(request).get(CASE);
        if (right.takesRole() && id != null) {
            cases.find(id).ifPresent(found -> admit(request, right, grants, found));
        }
    }

    private void admit(HttpServletRequest request, Right right, Grants grants, CaseDocument found) {
        String campaign = found.story().campaign();
        if (!grants.knows(campaign)) {
            LOG.warn("{} has no role in {} and asked for case {}", name(request), campaign, found.id());
            throw new ProblemException(Problem.notFound());
        }
        if (!grants.may(right, campaign)) {
            throw refused(request, right.name());
        }
    }

    private static ProblemException refused(HttpServletRequest request, String right) {
        LOG.info("{} was refused: {}", name(request), right);
        return new ProblemException(Problem.forbidden());
    }

    /** Of an account, which is no name of anybody who handed something in. */
    private static String name(HttpServletRequest request) {
        return Optional.ofNullable(request.getUserPrincipal())
                .map(java.security.Principal::getName)
                .orElse("nobody");
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> variables(HttpServletRequest request) {
        return Optional.ofNullable(
                        (Map<String, String>) request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE))
                .orElse(Map.of());
    }
}
