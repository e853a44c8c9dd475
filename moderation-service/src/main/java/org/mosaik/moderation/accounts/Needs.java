package org.mosaik.moderation.accounts;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * What it takes to use a route. A route that does not say it is refused to everybody. Where its address has an
 * {@code {id}}, that is a case, and the right is needed in the campaign of that case.
 */
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Needs {

    Right value();
}
