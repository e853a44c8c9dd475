package org.mosaik.submission.web;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Says of a controller that the addresses of its pages are secrets. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@interface SecretAddress {}
