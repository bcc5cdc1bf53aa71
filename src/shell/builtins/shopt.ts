import type { Builtin } from "./builtin.ts";
import { readOptions } from "./builtin.ts";
import { optionNames, setOption } from "./set.ts";

const shoptNames = [
  ..."autocd assoc_expand_once cdable_vars cdspell checkhash checkjobs checkwinsize cmdhist compat31 compat32".split(
    " ",
  ),
  ..."compat40 compat41 compat42 compat43 compat44 complete_fullquote direxpand dirspell dotglob execfail".split(
    " ",
  ),
  ..."expand_aliases extdebug extglob extquote failglob force_fignore globasciiranges globskipdots globstar".split(
    " ",
  ),
  ..."gnu_errfmt histappend histreedit histverify hostcomplete huponexit inherit_errexit interactive_comments".split(
    " ",
  ),
  ..."lastpipe lithist localvar_inherit localvar_unset login_shell mailwarn no_empty_cmd_completion".split(
    " ",
  ),
  ..."nocaseglob nocasematch noexpand_translation nullglob patsub_replacement progcomp progcomp_alias".split(
    " ",
  ),
  ..."promptvars restricted_shell shift_verbose sourcepath varredir_close xpg_echo".split(" "),
];

export const shopt: Builtin = {
  name: "shopt",
  usage: "[-pqsu] [-o] [optname ...]",
  summary: "Set and unset shell options.",
  async run(context, args) {
    const { options, operands } = readOptions(args, "pqsuo");
    const inSet = options.has("o");
    const known = inSet ? optionNames : shoptNames;
    const isOn = (name: string) => (inSet ? context.options : context.shopt).has(name);
    let status = 0;
    const wanted = operands.length > 0 ? operands : known;
    for (const name of wanted) {
      if (!known.includes(name)) {
        await context.complain(`shopt: ${name}: invalid ${inSet ? "option" : "shell option"} name`);
        status = 1;
        continue;
      }
      if (operands.length > 0 && (options.has("s") || options.has("u"))) {
        const on = options.has("s");
        if (inSet) setOption(context, name, on);
        else if (on) context.shopt.add(name);
        else context.shopt.delete(name);
        continue;
      }
      if (operands.length > 0 && !isOn(name)) status = 1;
      if (options.has("q") || (options.has("s") && !isOn(name)) || (options.has("u") && isOn(name))) continue;
      await context
        .output()
        .write(
          options.has("p")
            ? inSet
              ? `set ${isOn(name) ? "-" : "+"}o ${name}\n`
              : `shopt ${isOn(name) ? "-s" : "-u"} ${name}\n`
            : `${name.padEnd(15)}\t${isOn(name) ? "on" : "off"}\n`,
        );
    }
    return status;
  },
};
