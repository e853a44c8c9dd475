package org.mosaik.events;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The page of a film at YouTube, Vimeo or a PeerTube server, written in one way only. Nobody of ours ever opens it: only
 * its form is looked at.
 *
 * @param provider as readers know it: a name, or the server's
 */
public record FilmLink(String provider, String address) {

    private static final List<String> YOUTUBE = List.of("youtube.com", "www.youtube.com", "m.youtube.com");
    private static final Pattern YOUTUBE_PATH = Pattern.compile("/(?:shorts|embed|live)/([A-Za-z0-9_-]{11})");
    private static final Pattern YOUTUBE_QUERY = Pattern.compile("(?:.*&)?v=([A-Za-z0-9_-]{11})(?:&.*)?");
    private static final Pattern YOUTU_BE_PATH = Pattern.compile("/([A-Za-z0-9_-]{11})");
    private static final List<String> VIMEO = List.of("vimeo.com", "www.vimeo.com", "player.vimeo.com");
    private static final Pattern VIMEO_PATH = Pattern.compile("/(?:video/)?(\\d{5,12}(?:/[0-9a-f]{6,20})?)");
    private static final Pattern PEERTUBE_PATH = Pattern.compile(
            "/(?:w|videos/watch)/([1-9A-HJ-NP-Za-km-z]{22}|[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");

    /** Names of the public net: several labels, the last one of letters, so that no number is among them. */
    private static final Pattern PUBLIC_HOST =
            Pattern.compile("(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\\.)+[a-z]{2,63}");

    private static final Pattern INNER_HOST = Pattern.compile(
            ".*\\.(?:local|localhost|localdomain|internal|intranet|lan|home|corp|private|arpa|test|onion)");

    /** Nothing if it is no such page, or not by https, or at a place that is not public. */
    public static Optional<FilmLink> of(String text) {
        URI link;
        try {
            link = new URI(text.strip());
        } catch (URISyntaxException none) {
            return Optional.empty();
        }
        String host = link.getHost() == null ? "" : link.getHost().toLowerCase(Locale.ROOT);
        String path = link.getRawPath() == null ? "" : link.getRawPath().replaceFirst("/$", "");
        boolean plain = "https".equalsIgnoreCase(link.getScheme())
                && link.getPort() == -1
                && link.getRawUserInfo() == null
                && PUBLIC_HOST.matcher(host).matches()
                && !INNER_HOST.matcher(host).matches();
        return plain ? at(host, path, link.getRawQuery() == null ? "" : link.getRawQuery()) : Optional.empty();
    }

    private static Optional<FilmLink> at(String host, String path, String query) {
        if (YOUTUBE.contains(host)) {
            Matcher film = path.equals("/watch") ? YOUTUBE_QUERY.matcher(query) : YOUTUBE_PATH.matcher(path);
            return found(film, "YouTube", "https://www.youtube.com/watch?v=");
        }
        if (host.equals("youtu.be")) {
            return found(YOUTU_BE_PATH.matcher(path), "YouTube", "https://www.youtube.com/watch?v=");
        }
        return VIMEO.contains(host)
                ? found(VIMEO_PATH.matcher(path), "Vimeo", "https://vimeo.com/")
                : found(PEERTUBE_PATH.matcher(path), host, "https://" + host + "/w/");
    }

    private static Optional<FilmLink> found(Matcher film, String provider, String start) {
        return film.matches() ? Optional.of(new FilmLink(provider, start + film.group(1))) : Optional.empty();
    }
}
