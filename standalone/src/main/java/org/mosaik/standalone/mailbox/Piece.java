package org.mosaik.standalone.mailbox;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A stretch of a plain text, or an address in it that can be followed. */
record Piece(String words, boolean link) {

    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"]+[^\\s<>\".,;:!?)\\]]");

    static List<Piece> of(String text) {
        List<Piece> pieces = new ArrayList<>();
        Matcher addresses = ADDRESS.matcher(text);
        int from = 0;
        while (addresses.find()) {
            pieces.add(new Piece(text.substring(from, addresses.start()), false));
            pieces.add(new Piece(addresses.group(), true));
            from = addresses.end();
        }
        pieces.add(new Piece(text.substring(from), false));
        return pieces;
    }
}
