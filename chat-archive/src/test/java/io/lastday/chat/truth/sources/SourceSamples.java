package io.lastday.chat.truth.sources;

import io.lastday.chat.model.ChatFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.LongFunction;

/** Made exports as plain bytes, to be broken by others. */
public final class SourceSamples {

    private static final Map<ChatFormat, LongFunction<MadeSource>> MAKERS = Map.of(
            ChatFormat.TELEGRAM, TelegramSource::make,
            ChatFormat.SLACK, SlackSource::make,
            ChatFormat.GOOGLE_CHAT, GoogleChatSource::make,
            ChatFormat.WECOM, WeComSource::make,
            ChatFormat.TEAMS, TeamsSource::make,
            ChatFormat.SMS, SmsSource::make);

    private SourceSamples() {}

    /** The files of some exports of this format. */
    public static List<Map<String, byte[]>> files(ChatFormat format, int count) {
        List<Map<String, byte[]>> samples = new ArrayList<>();
        for (int seed = 1; seed <= count; seed++) {
            samples.add(Map.copyOf(
                    Objects.requireNonNull(MAKERS.get(format)).apply(seed).files()));
        }
        return samples;
    }

    /** The same where each is one file. */
    public static List<byte[]> alone(ChatFormat format, int count) {
        return files(format, count).stream()
                .map(files -> files.values().iterator().next())
                .toList();
    }
}
