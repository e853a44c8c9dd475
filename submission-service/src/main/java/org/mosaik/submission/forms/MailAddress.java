package org.mosaik.submission.forms;

/** Whether something can be a mail address; read once from left to right, so that no input makes it slow. */
final class MailAddress {

    static final int LONGEST = 254;
    private static final String NEVER = "\"(),:;<>[]\\|`'";

    private MailAddress() {}

    static boolean isOne(String text) {
        int at = text.indexOf('@');
        return text.length() <= LONGEST
                && at > 0
                && at <= 64
                && at == text.lastIndexOf('@')
                && text.chars().allMatch(MailAddress::isAllowed)
                && dotsDivide(text.substring(0, at))
                && isDomain(text.substring(at + 1));
    }

    private static boolean isAllowed(int character) {
        return character > ' '
                && NEVER.indexOf(character) < 0
                && !Character.isISOControl(character)
                && !Character.isWhitespace(character)
                && !Character.isSpaceChar(character)
                && Character.isDefined(character)
                && Character.getType(character) != Character.FORMAT;
    }

    private static boolean isDomain(String domain) {
        int dot = domain.lastIndexOf('.');
        return dot > 0
                && domain.length() - dot > 2
                && dotsDivide(domain)
                && domain.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '.' || c == '-')
                && domain.charAt(0) != '-'
                && domain.charAt(domain.length() - 1) != '-';
    }

    private static boolean dotsDivide(String text) {
        return !text.startsWith(".") && !text.endsWith(".") && !text.contains("..");
    }
}
