package io.lastday.chat.finding;

/** Finds what stands after the picture of a key or a lock. */
final class KeyEmoji {

    private KeyEmoji() {}

    static void look(ChatText text, Hits hits) {
        String raw = text.raw();
        for (int at = raw.indexOf('\ud83d'); at >= 0; at = raw.indexOf('\ud83d', at + 1)) {
            int letter = raw.codePointAt(at);
            boolean key = letter >= 0x1f50f && letter <= 0x1f513 || letter == 0x1f5dd;
            Chunk chunk = key ? Chunk.after(text, at + 2) : null;
            if (chunk != null && SecretShape.unmistakable(chunk.in(text))) {
                hits.add(FindingKind.PASSWORD, Confidence.MEDIUM, chunk.start(), chunk.end(), chunk.in(text));
            }
        }
    }
}
