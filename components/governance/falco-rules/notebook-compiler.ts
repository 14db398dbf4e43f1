import { images, started } from "./events";
import { workload, type FalcoRule } from "./rule";

/** Exploits come as source and are built where they run; a data scientist installs what is built. */
export const notebookCompiler: FalcoRule = {
  id: "notebook-compiler",
  title: "Compiler started in a notebook",
  description: "A compiler or linker started in a notebook, and not by an installer of packages.",
  source: "syscall",
  maturity: "sandbox",
  priority: "NOTICE",
  attack: { tactic: "defense_evasion", technique: "T1027" },
  shows: ["proc.name", "proc.pname", "user.uid", ...workload],
  lists: ["palisade_compilers", "palisade_python_installers"],
  macros: ["palisade_started", "palisade_in_container", "palisade_notebook"],
  condition:
    "palisade_started and palisade_in_container and palisade_notebook and proc.name in (palisade_compilers) and not proc.aname in (palisade_python_installers)",
  exceptions: [
    {
      // PyTorch and Numba build kernels as they go.
      name: "kernels_of_frameworks",
      fields: ["proc.name", "proc.cmdline"],
      comps: ["in", "contains"],
      values: [
        [["gcc", "g++", "c++", "cc1", "cc1plus", "ld", "as", "nvcc", "clang"], "torchinductor"],
        [["gcc", "g++", "c++", "cc1", "cc1plus", "ld", "as", "nvcc", "clang"], "triton"],
      ],
    },
  ],
  examples: {
    fires: {
      "an exploit is built in a terminal": started("gcc", images.notebook, {
        "proc.pname": "bash",
        "proc.cmdline": "gcc -o x x.c",
        "proc.aname": ["bash", "jupyter-lab", "tini"],
      }),
    },
    quiet: {
      "pip builds a package": started("gcc", images.notebook, {
        "proc.pname": "python3",
        "proc.cmdline": "gcc -shared -o build/x.so",
        "proc.aname": ["python3", "pip", "bash"],
      }),
      "PyTorch builds a kernel": started("g++", images.notebook, {
        "proc.cmdline": "g++ /tmp/torchinductor_jovyan/a.cpp",
        "proc.aname": ["python3", "jupyter-lab"],
      }),
      "an image is built elsewhere": started("gcc", "docker.io/library/gcc"),
    },
  },
};
