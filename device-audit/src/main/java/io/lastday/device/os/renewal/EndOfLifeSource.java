package io.lastday.device.os.renewal;

import io.lastday.device.os.EndOfLifeAnswers;
import io.lastday.device.os.NotTaken;
import io.lastday.device.os.SupportPart;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Dates of support from endoflife.date, one call a product. Blocks. */
final class EndOfLifeSource {

    private final String base;
    private final Download download;
    private final JsonMapper json;

    EndOfLifeSource(String base, Download download, JsonMapper json) {
        this.base = base;
        this.download = download;
        this.json = json;
    }

    /** @throws NotTaken where any product is missing, half or absurd */
    SupportPart read(LocalDate today) {
        Digest digest = new Digest();
        Map<String, JsonNode> answers = new HashMap<>();
        for (String product : EndOfLifeAnswers.PRODUCTS) {
            byte[] body = digest.with(download.of(base + "/products/" + product));
            answers.put(product, tree(body));
        }
        return EndOfLifeAnswers.read(answers, digest.hex(), today);
    }

    private JsonNode tree(byte[] body) {
        try {
            return json.readTree(body);
        } catch (JacksonException unreadable) {
            throw new NotTaken("an answer cannot be read");
        }
    }
}
