package io.lastday.platform.csv;

import io.lastday.platform.evaluation.PublishedEvaluation;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import reactor.core.publisher.Flux;

/** A list as a downloaded file, streamed with back-pressure; names the evaluation that it was read from. */
public final class CsvResponse {

    /** What such an answer declares itself to be. */
    public static final String MEDIA_TYPE = "text/csv;charset=UTF-8";

    /** The header with the evaluation's id, equal to that of the list and the tiles. */
    public static final String EVALUATION = "X-Evaluation";

    private CsvResponse() {}

    /** The file {@code <name>-<evaluation>.csv}: the head, then the lines as they come. */
    public static ResponseEntity<Flux<String>> of(
            String name, PublishedEvaluation evaluation, String head, Flux<String> lines) {
        ContentDisposition download = ContentDisposition.attachment()
                .filename(name + "-" + evaluation.id() + ".csv")
                .build();
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, MEDIA_TYPE)
                .header(HttpHeaders.CONTENT_DISPOSITION, download.toString())
                .header(EVALUATION, evaluation.id().toString())
                .body(Flux.concat(Flux.just(CsvLine.BOM + head), lines));
    }
}
