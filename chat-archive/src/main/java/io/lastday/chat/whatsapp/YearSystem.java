package io.lastday.chat.whatsapp;

/** The calendars that a year may be counted in, told by its size: WhatsApp began in 2009. */
enum YearSystem {
    GREGORIAN("Gregorian"),
    /** Thai solar years, 543 ahead; the days and months are Gregorian. */
    BUDDHIST("Buddhist"),
    PERSIAN("Persian"),
    HIJRI("Islamic"),
    HEBREW("Hebrew"),
    /** Republic of China. */
    MINGUO("Republic of China"),
    JAPANESE("Japanese"),
    OTHER("unknown");

    static final int BUDDHIST_AHEAD = 543;

    private final String label;

    YearSystem(String label) {
        this.label = label;
    }

    /** The calendar that a year belongs to, as far as its number tells. */
    static YearSystem of(int year, YearPlace place) {
        return switch (place) {
            case ERA -> year > 99 ? MINGUO : JAPANESE;
            case THREE_FIRST, THREE_LAST -> MINGUO;
            case SHORT -> year < 50 ? GREGORIAN : BUDDHIST;
            case LONG_FIRST, LONG_LAST -> ofFourDigits(year);
        };
    }

    private static YearSystem ofFourDigits(int year) {
        if (year >= 1970 && year < 2100) {
            return GREGORIAN;
        }
        if (year >= 2500 && year < 2650) {
            return BUDDHIST;
        }
        if (year >= 1380 && year < 1430) {
            return PERSIAN;
        }
        if (year >= 1430 && year < 1480) {
            return HIJRI;
        }
        return year >= 5750 && year < 5850 ? HEBREW : OTHER;
    }

    /** The name in the verdict. */
    String label() {
        return label;
    }
}
