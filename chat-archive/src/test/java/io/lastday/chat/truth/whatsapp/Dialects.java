package io.lastday.chat.truth.whatsapp;

import java.util.List;

/**
 * The dialects, from reports of real exports (issue trackers and documentation of readers in several languages) and from
 * the date patterns of the locales. The marks in them are as reported: narrow and plain no-break spaces before am and pm,
 * right-to-left marks between Arabic numbers, the word "klo" in Finnish.
 */
public final class Dialects {

    private static final String ANDROID = """
            android-en-gb|dmy|en||0|am,pm|dd/MM/yyyy, HH:mm -\s
            android-en-gb-12|dmy|en||0|am,pm|dd/MM/yyyy, h:mm\u202fa -\s
            android-en-us|mdy|en||0|AM,PM|M/d/yy, h:mm\u202fa -\s
            android-en-us-old|mdy|en||0|AM,PM|M/d/yy, h:mm a -\s
            android-en-us-24|mdy|en||0|AM,PM|M/d/yy, HH:mm -\s
            android-en-ca|ymd|en||0|a.m.,p.m.|yyyy-MM-dd, h:mm a -\s
            android-en-za|ymd|en||0|am,pm|yyyy/MM/dd, HH:mm -\s
            android-en-za-12|ymd|en||0|am,pm|yyyy/MM/dd, h:mm a -\s
            android-de|dmy|de||0|AM,PM|dd.MM.yy, HH:mm -\s
            android-de-long|dmy|de||0|AM,PM|dd.MM.yyyy, HH:mm -\s
            android-fr|dmy|fr||0|AM,PM|dd/MM/yyyy, HH:mm -\s
            android-fr-old|dmy|fr||0|AM,PM|dd/MM/yyyy 'à' HH:mm -\s
            android-es|dmy|es||0|a. m.,p. m.|d/M/yyyy, HH:mm -\s
            android-es-12|dmy|es||0|a.\u00a0m.,p.\u00a0m.|d/M/yyyy, h:mm\u202fa -\s
            android-es-12-plain|dmy|es||0|a. m.,p. m.|d/M/yyyy, h:mm a -\s
            android-it|dmy|it||0|AM,PM|dd/MM/yy, HH:mm -\s
            android-pt-br|dmy|pt||0|AM,PM|dd/MM/yyyy HH:mm -\s
            android-nl|dmy|nl||0|a.m.,p.m.|dd-MM-yyyy HH:mm -\s
            android-fi|dmy|fi||0|ap.,ip.|d.M.yyyy 'klo' HH.mm -\s
            android-da|dmy|da||0|AM,PM|dd.MM.yyyy HH.mm -\s
            android-sv|ymd|sv||0|fm,em|yyyy-MM-dd HH:mm -\s
            android-cs|dmy|cs||0|dop.,odp.|dd.MM.yy HH:mm -\s
            android-hr|dmy|hr||0|AM,PM|d. M. yyyy. HH:mm -\s
            android-hu|ymd|hu||0|de.,du.|yyyy. MM. dd. HH:mm -\s
            android-pl|dmy|pl||0|AM,PM|d.MM.yyyy, HH:mm -\s
            android-ru|dmy|ru||0|AM,PM|dd.MM.yyyy, HH:mm -\s
            android-tr|dmy|tr||0|ÖÖ,ÖS|d.MM.yyyy HH:mm -\s
            android-id|dmy|id||0|AM,PM|dd/MM/yy HH.mm -\s
            android-el-12|dmy|el||0|π.μ.,μ.μ.|d/M/yy, h:mm a -\s
            android-vi-12|dmy|vi||0|SA,CH|dd/MM/yyyy, h:mm a -\s
            android-zh-tw|ymd|zh-tw||0|上午,下午|yyyy/M/d ah:mm -\s
            android-zh-cn-24|ymd|zh-cn||0|上午,下午|yyyy/M/d HH:mm -\s
            android-ja|ymd|ja||0|午前,午後|yyyy/MM/dd HH:mm -\s
            android-ja-12|ymd|ja||0|午前,午後|yyyy/MM/dd ah:mm -\s
            android-ko-12|ymd|ko||0|오전,오후|yyyy. M. d. a h:mm -\s
            android-ar|dmy|ar||٠|ص,م|d\u200f/M\u200f/yyyy، h:mm a -\s
            android-ar-latin|dmy|ar||0|ص,م|d/M/yyyy, h:mm a -\s
            android-fa|ymd|fa||۰|ق.ظ.,ب.ظ.|yyyy/M/d، HH:mm -\s
            android-fa-persian|ymd|fa|p|۰|ق.ظ.,ب.ظ.|yyyy/M/d، HH:mm -\s
            android-fa-persian-latin|ymd|fa|p|0|ق.ظ.,ب.ظ.|yyyy/MM/dd, HH:mm -\s
            android-th|dmy|th|b|0|AM,PM|d/M/yyyy HH:mm -\s
            android-bn|dmy|bn||০|AM,PM|d/M/yy, h:mm a -\s
            android-hi|dmy|hi||0|am,pm|dd/MM/yy, h:mm a -\s
            android-mr|dmy|mr||०|AM,PM|d/M/yy, h:mm a -\s
            android-he|dmy|he||0|AM,PM|d.M.yyyy, H:mm -\s
            android-kk-ydm|ydm|ru||0|AM,PM|yyyy.dd.MM, HH:mm -\s
            old-colon|dmy|en||0|AM,PM|dd/MM/yyyy HH:mm:ss:\s
            old-colon-us|mdy|en||0|AM,PM|M/d/yy, h:mm:ss a:\s
            """;

    private static final String IOS = """
            ios-en-gb|dmy|en||0|am,pm|[dd/MM/yyyy, HH:mm:ss]\s
            ios-en-gb-12|dmy|en||0|am,pm|[dd/MM/yyyy, h:mm:ss\u202fa]\s
            ios-en-us|mdy|en||0|AM,PM|[M/d/yy, h:mm:ss\u202fa]\s
            ios-en-us-thin|mdy|en||0|AM,PM|[M/d/yy, h:mm:ss\u2009a]\s
            ios-en-us-old|mdy|en||0|AM,PM|[M/d/yy, h:mm:ss a]\s
            ios-en-ca|ymd|en||0|a.m.,p.m.|[yyyy-MM-dd, h:mm:ss\u202fa]\s
            ios-en-in|dmy|en||0|am,pm|[dd/MM/yy, h:mm:ss\u202fa]\s
            ios-en-no-comma|dmy|en||0|am,pm|[dd/MM/yyyy HH:mm:ss]\s
            ios-de|dmy|de||0|AM,PM|[dd.MM.yy, HH:mm:ss]\s
            ios-en-in-germany|dmy|en||0|AM,PM|[dd.MM.yy, HH:mm:ss]\s
            ios-fi|dmy|fi||0|ap.,ip.|[d.M.yyyy 'klo' H.mm.ss]\s
            ios-es|dmy|es||0|a. m.,p. m.|[d/M/yy, H:mm:ss]\s
            ios-es-mx-12|dmy|es||0|a.m.,p.m.|[dd/MM/yy, h:mm:ss\u202fa]\s
            ios-es-12|dmy|es||0|a.\u00a0m.,p.\u00a0m.|[d/M/yy h:mm:ss a]\s
            ios-fr|dmy|fr||0|AM,PM|[dd/MM/yyyy HH:mm:ss]\s
            ios-it|dmy|it||0|AM,PM|[dd/MM/yy, HH:mm:ss]\s
            ios-nl|dmy|nl||0|a.m.,p.m.|[dd-MM-yyyy HH:mm:ss]\s
            ios-pt-br|dmy|pt||0|AM,PM|[dd/MM/yyyy, HH:mm:ss]\s
            ios-da|dmy|da||0|AM,PM|[dd.MM.yyyy HH.mm.ss]\s
            ios-sv|ymd|sv||0|fm,em|[yyyy-MM-dd, HH:mm:ss]\s
            ios-hr|dmy|hr||0|AM,PM|[dd. MM. yyyy. HH:mm:ss]\s
            ios-ru|dmy|ru||0|AM,PM|[dd.MM.yyyy, HH:mm:ss]\s
            ios-tr|dmy|tr||0|ÖÖ,ÖS|[d.MM.yyyy HH:mm:ss]\s
            ios-zh-tw|ymd|zh-tw||0|上午,下午|[yyyy/M/d ah:mm:ss]\s
            ios-zh-cn|ymd|zh-cn||0|上午,下午|[yyyy/M/d, HH:mm:ss]\s
            ios-ja|ymd|ja||0|午前,午後|[yyyy/MM/dd H:mm:ss]\s
            ios-ja-12|ymd|ja||0|午前,午後|[yyyy/MM/dd ah:mm:ss]\s
            ios-ko|ymd|ko||0|오전,오후|[yyyy. M. d. a h:mm:ss]\s
            ios-ar|dmy|ar||٠|ص,م|[d\u200f/M\u200f/yyyy، h:mm:ss a]\s
            ios-fa-persian|ymd|fa|p|۰|ق.ظ.,ب.ظ.|[yyyy/M/d،\u200f HH:mm:ss]\s
            ios-th|dmy|th|b|0|AM,PM|[d/M/yyyy HH:mm:ss]\s
            ios-he|dmy|he||0|AM,PM|[d.M.yyyy, H:mm:ss]\s
            ios-hi|dmy|hi||0|am,pm|[dd/MM/yy, h:mm:ss a]\s
            """;

    private static final List<Dialect> ALL =
            (ANDROID + IOS).lines().map(Dialect::of).toList();

    private Dialects() {}

    /** Every dialect. */
    public static List<Dialect> all() {
        return ALL;
    }

    /** The dialect of this id. */
    public static Dialect of(String id) {
        return ALL.stream()
                .filter(dialect -> dialect.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
