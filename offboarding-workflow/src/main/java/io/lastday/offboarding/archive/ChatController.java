package io.lastday.offboarding.archive;

import io.lastday.offboarding.leaver.CaseReader;
import io.lastday.offboarding.leaver.LeaverCase;
import io.lastday.platform.blocking.Blocking;
import io.lastday.platform.security.Operator;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DataBufferUtils;
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

    /** Buffers that are read ahead of the disk. */
    private static final int AHEAD = 8;

    private static final int LONGEST_NAME = 255;

    private final CaseReader reader;
    private final ChatUpload upload;
    private final ChatBags bags;

    ChatController(CaseReader reader, ChatUpload upload, ChatBags bags) {
        this.reader = reader;
        this.upload = upload;
        this.bags = bags;
    }

    @PostMapping
    @PreAuthorize("hasAnyRole('hr', 'it')")
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ChatReceipt> receive(
            Operator operator,
            @PathVariable UUID id,
            @RequestParam String source,
            @RequestHeader(name = "X-File-Name", required = false) @Nullable String fileName,
            ServerHttpRequest request) {
        Flux<DataBuffer> body = request.getBody();
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            ChatOrigin origin = LawfulBasisController.origin(source);
            try (InputStream in = DataBufferUtils.subscriberInputStream(body, AHEAD)) {
                return upload.receive(operator, leaver, origin, name(fileName), in);
            }
        });
    }

    /** Percent-encoded by the sender; kept inside the bag only. */
    private static String name(@Nullable String encoded) {
        if (encoded == null) {
            return "export";
        }
        try {
            String name = URLDecoder.decode(encoded.replace("+", "%2B"), StandardCharsets.UTF_8);
            return name.substring(0, Math.min(name.length(), LONGEST_NAME));
        } catch (IllegalArgumentException notEncoded) {
            return "export";
        }
    }

    @GetMapping
    @PreAuthorize("hasAnyRole('hr', 'it', 'dpo', 'auditor')")
    Mono<Chats> all(Operator operator, @PathVariable UUID id) {
        return Blocking.call(() -> {
            LeaverCase leaver = reader.require(operator, id);
            return new Chats(bags.of(leaver.firm(), leaver.id()).stream()
                    .map(ChatController::view)
                    .toList());
        });
    }

    private static ChatView view(ChatBag bag) {
        return new ChatView(
                bag.id(),
                bag.origin().label(),
                bag.origin().title(),
                bag.ledger().messages(),
                bag.ledger().system(),
                bag.ledger().gaps(),
                bag.ledger().edited(),
                bag.ledger().deleted(),
                bag.ledger().first(),
                bag.ledger().last(),
                bag.ledger().mediaClaimed(),
                bag.ledger().mediaFound(),
                bag.dateOrder(),
                bag.bytes(),
                bag.sealedAt(),
                bag.sha256(),
                "SEALED");
    }

    /** What is in hand for a case. */
    record Chats(List<ChatView> items) {}

    /** One chat bag in numbers. */
    record ChatView(
            UUID chat,
            String source,
            String title,
            long messages,
            long system,
            long gaps,
            long edited,
            long deleted,
            @Nullable String first,
            @Nullable String last,
            long mediaClaimed,
            long mediaFound,
            String dateOrder,
            long bytes,
            Instant sealedAt,
            String sha256,
            String state) {}
}
