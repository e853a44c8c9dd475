/**
 * What every Mosaik application shows and refuses in the same way: layout, form fields, styles, languages, problems, headers and limits.
 *
 * <p>How a service uses it:
 *
 * <ol>
 *   <li>{@code mosaik.service: publication} in its configuration; templates then live under {@code publication/templates/}, static files under
 *       {@code publication/static/} (served below {@code /assets/}), texts in {@code publication/messages.properties} (German) and {@code messages_en.properties}.
 *   <li>A page is {@code <html th:replace="~{web/layout :: page(#{wall.title}, ~{::main})}"><main>…</main></html>}; a model attribute
 *       {@link org.mosaik.web.page.Page} adds a campaign's name, colours, feed and description.
 *   <li>A form shows {@code ~{web/form :: errors(${errors})}} and, per field, {@code ~{web/form :: field(${place})}} with a {@link org.mosaik.web.form.FormField}.
 *   <li>A refusal to the outside is {@code throw new ProblemException(Problem.gone())}; readers get a page, API clients {@code application/problem+json}.
 *   <li>Links are written {@code @{/path}}, redirects {@code links.redirect("/path")} ({@link org.mosaik.web.page.Links}); both keep the chosen language.
 * </ol>
 */
@NullMarked
package org.mosaik.web;

import org.jspecify.annotations.NullMarked;
