package io.lastday.chat.custody;

import java.security.GeneralSecurityException;
import java.util.Base64;

/** The one block of a PEM file (RFC 7468). */
final class Pem {

    private Pem() {}

    static byte[] decode(String pem, String label) throws GeneralSecurityException {
        String begin = "-----BEGIN " + label + "-----";
        int from = pem.indexOf(begin);
        int to = pem.indexOf("-----END " + label + "-----");
        if (from < 0 || to < from) {
            throw new GeneralSecurityException("no block \"" + label + "\" in the PEM file");
        }
        try {
            return Base64.getMimeDecoder().decode(pem.substring(from + begin.length(), to));
        } catch (IllegalArgumentException notBase64) {
            throw new GeneralSecurityException("the PEM file is damaged", notBase64);
        }
    }

    static String encode(String label, byte[] der) {
        String body = Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(der);
        return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
    }
}
