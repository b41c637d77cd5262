package io.lastday.sandbox.launch;

import io.lastday.sandbox.demo.Demo;
import io.lastday.sandbox.launch.Command.Wire;
import io.lastday.sandbox.launch.Running.AtEnd;
import io.lastday.sandbox.part.Folders;
import io.lastday.sandbox.part.PartName;
import io.lastday.sandbox.part.ProcessTable;
import io.lastday.sandbox.service.SealKey;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Carries out one command. */
final class Commands {
    private final Folders folders;
    private final @Nullable Integer offset;
    private final boolean terminal;
    private final Progress progress = new Progress(System.out);

    Commands(Folders folders, @Nullable Integer offset, boolean terminal) {
        this.folders = folders;
        this.offset = offset;
        this.terminal = terminal;
    }

    /** Whether it did what it says. */
    boolean run(Command command) {
        return switch (command) {
            case Command.Up up -> up(up.wire());
            case Command.Down ignored -> down();
            case Command.Reset ignored -> reset();
            case Command.Status status -> status(status.json());
            case Command.Demo demo -> demo(demo);
        };
    }

    private boolean up(Wire wire) {
        Sandbox sandbox = system(wire);
        var running = new Running(sandbox, progress);
        running.start(terminal ? AtEnd.STOP_ALL : AtEnd.KEEP_ALL);
        welcome(sandbox);
        if (terminal) {
            progress.mark("Ctrl-C stops everything.");
            running.watch();
        }
        return true;
    }

    private boolean demo(Command.Demo demo) {
        Sandbox sandbox = system(demo.wire());
        var running = new Running(sandbox, progress);
        running.start(AtEnd.STOP_WHAT_WAS_STARTED);
        boolean good = new Demo(stage(sandbox), progress).play(demo.chats());
        if (terminal && !demo.exit()) {
            welcome(sandbox);
            progress.mark("Ctrl-C stops what the demo started.");
            running.watch();
        }
        return good;
    }

    private static Demo.Stage stage(Sandbox sandbox) {
        return new Demo.Stage(
                sandbox.folders(),
                sandbox.secrets(),
                sandbox.gateway(),
                sandbox.issuer(),
                SealKey.in(sandbox.folders()).publicKey(),
                sandbox.settings().wire().tenant(),
                sandbox.tenant());
    }

    private void welcome(Sandbox sandbox) {
        progress.mark("ready " + sandbox.gateway());
        new LogIns(sandbox).tell(progress, terminal);
    }

    private boolean status(boolean json) {
        var status = new Status(kept());
        progress.mark(json ? status.json() : status.text());
        return true;
    }

    private boolean down() {
        try (Lock ignored = Lock.take(folders, progress)) {
            Set<PartName> ended = ShutDown.of(kept().parts());
            Settings.kept(folders)
                    .ifPresent(settings -> settings.withoutJournal().keep(folders));
            progress.mark(ended.isEmpty() ? "nothing was running" : "stopped " + ended.size() + " parts");
        }
        return true;
    }

    private boolean reset() {
        down();
        try (Lock ignored = Lock.take(folders, progress)) {
            EmptyFolder.of(folders.data());
            EmptyFolder.of(folders.secrets());
            EmptyFolder.of(folders.logs());
        }
        progress.mark("emptied " + folders.home() + " (what demos took out stays in " + folders.demo() + ")");
        return true;
    }

    /** The system as it is to be now; other firms and other ports than the kept data's are refused. */
    private Sandbox system(Wire wire) {
        boolean tenantRuns = kept().parts().stream()
                .filter(part -> part.name() == PartName.TENANT)
                .anyMatch(part -> ProcessTable.find(part).isPresent());
        Settings settings = Settings.resolve(folders, offset, wire, tenantRuns);
        Disk.wantRoom(folders);
        settings.keep(folders);
        return Sandbox.of(folders, settings);
    }

    /** The system as it was last started. */
    private Sandbox kept() {
        return Sandbox.of(
                folders,
                Settings.kept(folders).orElse(new Settings(offset == null ? 0 : offset, new Wire(null, null))));
    }
}
