package io.lastday.chat.completeness;

import io.lastday.chat.model.ChatFormat;
import java.util.List;
import java.util.Locale;

/**
 * Whether a WhatsApp chat begins with the notice that its messages are encrypted. A chat that does so, begins where it
 * began; one that was cut at its oldest end lost it.
 */
public enum EncryptionNotice {
    /** It stands among the first records. */
    AT_START,
    /** It stands further on: the beginning may be missing. */
    LATER,
    /** It was not recognised anywhere. */
    ABSENT,
    /** The source writes no such notice. */
    NOT_EXPECTED;

    static final int FIRST_RECORDS = 5;

    /** What the notice has in common in the languages of WhatsApp, in small letters. */
    private static final List<String> WORDS = List.of(
            "end-to-end",
            "end to end",
            "calls are now secured",
            "ende-zu-ende",
            "extremo a extremo",
            "ponta a ponta",
            "bout en bout",
            "päästä päähän",
            "täysin salattuja",
            "sveobuhvatno su šifrirani",
            "ende til ende",
            "ende-til-ende",
            "ende-til-ende-kryptert",
            "totalsträckskrypter",
            "uçtan uca",
            "сквозным шифрованием",
            "сквозное шифрование",
            "наскрізн",
            "koncov",
            "végpontok között",
            "αρχή μέχρι τέλος",
            "από άκρο σε άκρο",
            "端到端",
            "端對端",
            "端对端",
            "エンドツーエンド",
            "종단 간",
            "종단간",
            "طرف إلى طرف",
            "بين الطرفين",
            "مشفرة تمام",
            "سرتاسر",
            "מקצה לקצה",
            "एंड-टू-एंड",
            "অ্যান্ড-টু-অ্যান্ড",
            "এন্ড-টু-এন্ড",
            "terenkripsi secara end",
            "disulitkan hujung ke hujung",
            "mã hóa đầu cuối",
            "mã hoá đầu cuối",
            "เข้ารหัส",
            "criptate integral",
            "cifrats d'extrem a extrem");

    /** Whether a notice of the messenger is the one about encryption, told from its words. */
    static boolean isSaidBy(String notice) {
        String small = notice.substring(0, Math.min(notice.length(), 600)).toLowerCase(Locale.ROOT);
        return WORDS.stream().anyMatch(small::contains);
    }

    static EncryptionNotice of(ChatFormat format, long noticeAt) {
        if (format != ChatFormat.WHATSAPP) {
            return NOT_EXPECTED;
        }
        if (noticeAt < 0) {
            return ABSENT;
        }
        return noticeAt < FIRST_RECORDS ? AT_START : LATER;
    }

    /** The name in JSON. */
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
