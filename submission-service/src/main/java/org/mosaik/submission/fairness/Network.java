package org.mosaik.submission.fairness;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * From where a request comes, as roughly as it serves: what a provider gives one household. That is a /64 of IPv6, of
 * which everybody has as many addresses as they like, and a single address of IPv4, behind which there may be many.
 */
final class Network {

    private static final Pattern IPV4 = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");
    private static final Pattern IPV6 = Pattern.compile("[0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*");
    private static final int PREFIX = 8;

    private Network() {}

    /** What is no address at all is a network of its own; names are never looked up. */
    static String of(String address) {
        String plain = address.replaceFirst("%.*", "");
        if (!IPV4.matcher(plain).matches() && !IPV6.matcher(plain).matches()) {
            return "unknown";
        }
        try {
            InetAddress parsed = InetAddress.getByName(plain);
            byte[] bytes = parsed.getAddress();
            int length = parsed instanceof Inet6Address ? PREFIX : bytes.length;
            return HexFormat.of().formatHex(bytes, 0, length);
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
