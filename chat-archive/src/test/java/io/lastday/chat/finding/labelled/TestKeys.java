package io.lastday.chat.finding.labelled;

/** Blocks in the form of private keys that hold no key: the body says EXAMPLE. */
final class TestKeys {

    private static final String LINE = "*".repeat(57);

    private final TestValues values;

    TestKeys(TestValues values) {
        this.values = values;
    }

    /** The block of this name. */
    String of(String name) {
        return switch (name) {
            case "pem-rsa" -> block("RSA PRIVATE KEY", body(3));
            case "pem-pkcs8" -> block("PRIVATE KEY", body(2));
            case "pem-openssh" -> block("OPENSSH PRIVATE KEY", body(4));
            case "pem-ec" -> block("EC PRIVATE KEY", body(2));
            case "pem-dsa" -> block("DSA PRIVATE KEY", body(2));
            case "pem-pgp" -> block("PGP PRIVATE KEY BLOCK", "\n" + body(3));
            case "pem-encrypted" -> block("ENCRYPTED PRIVATE KEY", body(2));
            case "pem-oneline" -> block("RSA PRIVATE KEY", body(2)).replace("\n", " ");
            case "pem-cut" -> "-----BEGIN PRIVATE KEY-----\n" + body(2);
            case "ppk" ->
                "PuTTY-User-Key-File-3: ssh-rsa\nEncryption: none\nComment: example\nPrivate-Lines: 2\n" + body(2);
            default -> throw new IllegalArgumentException(name);
        };
    }

    private static String block(String type, String body) {
        return "-----BEGIN " + type + "-----\n" + body + "\n-----END " + type + "-----";
    }

    private String body(int lines) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < lines; i++) {
            out.append(i == 0 ? "" : "\n").append(values.pattern("EXAMPLE" + LINE));
        }
        return out.toString();
    }
}
