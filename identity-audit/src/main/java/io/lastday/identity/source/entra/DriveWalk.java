package io.lastday.identity.source.entra;

import io.lastday.identity.directory.Kinds;
import io.lastday.identity.directory.OwnedDrive;
import io.lastday.identity.directory.Parts;
import io.lastday.identity.source.FactWriter;
import io.lastday.identity.source.GraphPermission;
import io.lastday.platform.graph.Graph;
import io.lastday.platform.source.Said;
import io.lastday.platform.walk.Fact;
import io.lastday.platform.walk.FactPage;
import io.lastday.platform.walk.Walk;
import java.util.ArrayList;
import java.util.List;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/**
 * Who has a OneDrive. The only permission that tells would also let the audit read files, so that no firm is asked for it; where
 * one has granted it all the same, drives are read.
 */
final class DriveWalk {

    private final UserBatch drives;
    private final FactWriter facts;
    private final Slice slice;
    private final OptionalPart optional;

    DriveWalk(Graph graph, FactWriter facts, Slice slice) {
        this.drives =
                new UserBatch(graph, GraphPermission.DRIVES, id -> "/users/" + id + "/drive?$select=id,name,driveType");
        this.facts = facts;
        this.slice = slice;
        this.optional = new OptionalPart(facts);
    }

    Mono<Void> walk(Walk walk) {
        return new SliceWalk(Parts.DRIVES, slice, this::page).walk(walk);
    }

    /** One page is enough to know that it is refused. */
    private Mono<FactPage> page(List<String> users) {
        return drives.read(users.stream().limit(1).toList())
                .flatMap(
                        first -> first.refusal() == null ? drives.read(users).map(this::said) : Mono.just(said(first)));
    }

    private FactPage said(UserBatch.Answers answers) {
        List<Fact> said = new ArrayList<>();
        answers.found().forEach((id, body) -> said.add(facts.aboutEntra(Kinds.DRIVE, id, id, drive(body))));
        if (answers.refusal() != null) {
            said.add(optional.unread(Parts.DRIVES, answers.refusal()));
        }
        answers.absent().forEach(id -> said.add(facts.aboutEntra(Kinds.DRIVE, id, id, OwnedDrive.none(id))));
        return new FactPage(said, List.of(), null, null);
    }

    private static OwnedDrive drive(JsonNode drive) {
        return new OwnedDrive(Said.id(drive), Said.text(drive, "name"), OwnedDrive.Kind.ONEDRIVE, 1);
    }
}
