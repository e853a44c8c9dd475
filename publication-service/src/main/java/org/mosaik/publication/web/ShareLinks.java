package org.mosaik.publication.web;

import org.springframework.web.util.UriUtils;

/** Plain links by which a reader passes a story on; nothing is loaded from anybody before one is followed. */
record ShareLinks(String mail, String whatsapp, String facebook) {

    static ShareLinks of(String headline, String address) {
        String words = encoded(headline);
        String link = encoded(address);
        return new ShareLinks(
                "mailto:?subject=" + words + "&body=" + link,
                "https://wa.me/?text=" + words + "%20" + link,
                "https://www.facebook.com/sharer/sharer.php?u=" + link);
    }

    private static String encoded(String text) {
        return UriUtils.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
