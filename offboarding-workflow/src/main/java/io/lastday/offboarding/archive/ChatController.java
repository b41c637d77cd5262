package io.lastday.offboarding.archive;

import io.lastday.offboarding.archive.ChatUpload.HandedOver;
import io.lastday.offboarding.archive.FindingsView.LookedFor;
import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.HttpStatus;
import org.springframework.http.server.reactive.ServerHttpRequest;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Chats of a case: send an export, see what is in hand in numbers. Nobody reads contents here. */
@RestController
@RequestMapping("/api/leavers/{id}/chats")
class ChatController {

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_NOTE = 500;

    private final CaseReader reader;
    private final ChatUpload upload;
    private final ChatBags bags;
    private final AskedExports asked;
    private final ChatOutcomes outcomes;
    private final SetAsides asides;
    private final LawfulBases bases;
    private final ArchiveSettings settings;
    private final Clock clock;

    ChatController(
            CaseReader reader,
            ChatUpload upload,
            ChatBags bags,
            AskedExports asked,
            ChatOutcomes outcomes,
            SetAsides asides,
            LawfulBases bases,
            ArchiveSettings settings,
            Clock clock) {
        this.reader = reader;
        this.upload = upload;
        this.bags = bags;
        this.asked = asked;
        this.outcomes = outcomes;
        this.asides = asides;
        this.bases = bases;
        this.settings = settings;
        this.clock = clock;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('hr', 'it')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ChatReceipt> receive(
            Operator operator,
            @PathVariable UUID id,
            @RequestParam String source,
            @RequestParam(defaultValue = "false") boolean counterpart,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileName,
            @RequestHeader(name = "X-Note", required = false) @Nullable String note,
            ServerHttpRequest request) {
        Flux<DataBuffer> body = request.getBody();
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            ChatOrigin origin = LawfulBasisController.origin(source);
            String name = decoded(fileName, LONGEST_NAME);
            HandedOver file = new HandedOver(
                    origin,
                    name == null ? "export" : name,
                    decoded(note, LONGEST_NOTE),
                    counterpart,
                    operator.requirePerson());
            try (InputStream in = new UploadInput(body, settings.uploadPatience())) {
                return upload.receive(leaver, file, in);
            }
        });
    }

    /** Percent-encoded by the sender; null where nothing is said, or nothing that can be read. */
    private static @Nullable String decoded(@Nullable String encoded, int longest) {
        if (encoded == null) {
            return null;
        }
        try {
            String text = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8)
                    .strip();
            return text.isEmpty() ? null : text.substring(0, Math.min(text.length(), longest));
        } catch (IllegalArgumentException notEncoded) {
            return null;
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('hr', 'it', 'dpo', 'auditor')")
    Mono<ChatsView> all(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            LookedFor may = new LookedFor(
                    bases.letsDetectorsRun(leaver.firm()), bases.letsSpecialCategoriesBeSought(leaver.firm()));
            return new ChatsView(
                    bags.of(leaver.firm(), leaver.id()).stream()
                            .map(bag -> ChatsView.ChatView.of(bag, FindingsView.of(bag, may, operator)))
                            .toList(),
                    asked.of(leaver, clock.instant()).stream()
                            .map(ChatsView.AskedView::of)
                            .toList(),
                    outcomes.of(leaver.firm(), leaver.id()).stream()
                            .map(ChatsView.OutcomeView::of)
                            .toList(),
                    asides.of(leaver.firm(), leaver.id()).stream()
                            .map(ChatsView.SetAsideView::of)
                            .toList());
        });
    }
}
