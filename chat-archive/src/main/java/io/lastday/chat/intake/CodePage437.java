package io.lastday.chat.intake;

/**
 * The zip format's old encoding of names. It is written out here because a Java runtime need not have it: without it two
 * names could look alike and a chat's files would not be found.
 */
final class CodePage437 {

    private static final String UPPER_HALF = "ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»"
            + "░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀"
            + "αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0";

    private CodePage437() {}

    /** The text of these bytes; every byte has one. */
    static String decode(byte[] bytes) {
        StringBuilder text = new StringBuilder(bytes.length);
        for (byte value : bytes) {
            text.append(value >= 0 ? (char) value : UPPER_HALF.charAt(value & 0x7f));
        }
        return text.toString();
    }
}
