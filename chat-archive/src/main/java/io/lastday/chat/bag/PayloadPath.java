package io.lastday.chat.bag;

/** Paths inside bags are Lastday's own: lower-case letters, digits, {@code . _ / -}; no tool has to escape them. */
final class PayloadPath {

    private PayloadPath() {}

    static String require(String path) {
        if (!isOne(path)) {
            throw new IllegalArgumentException("not a path for a bag: lower-case letters, digits, . _ / - only");
        }
        return path;
    }

    static boolean isOne(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return path.chars().allMatch(PayloadPath::isAllowed);
    }

    private static boolean isAllowed(int c) {
        return c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '.' || c == '_' || c == '/' || c == '-';
    }
}
