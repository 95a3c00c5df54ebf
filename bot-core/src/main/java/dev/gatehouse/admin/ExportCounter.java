package dev.gatehouse.admin;

import dev.gatehouse.access.Gate;
import dev.gatehouse.admin.Panel.Sheet;
import dev.gatehouse.admin.Sheets.Form;
import java.util.List;
import java.util.Map;

/** Everybody of the place's gates as a file, for whoever asks. */
final class ExportCounter implements Counter {
    private final Kit kit;
    private final Tools.Roll roll;

    ExportCounter(Kit kit, Tools.Roll roll) {
        this.kit = kit;
        this.roll = roll;
    }

    @Override
    public Panel serve(Talk talk) {
        List<Gate> gates = kit.meant(talk);
        if (gates.isEmpty()) {
            return talk.say("gate.none");
        }
        Form form = talk.get("form").filter(Form.JSONL.ending()::equals).isPresent() ? Form.JSONL : Form.CSV;
        List<MemberLine> lines = roll.roster().lines(roll.roster().accounts(gates), gates);
        return talk.say("gate.export", Map.of("count", lines.size()))
                .handing(new Sheet("members." + form.ending(), roll.sheets().written(form, lines)));
    }
}
