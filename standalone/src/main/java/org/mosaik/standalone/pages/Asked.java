package org.mosaik.standalone.pages;

import java.util.Locale;

/**
 * What a browser or a program asks for.
 *
 * @param path as it was sent; nothing in it is decoded
 * @param language German unless English is preferred
 */
public record Asked(String path, Locale language) {}
