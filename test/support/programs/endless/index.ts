process.stdout.write("the program runs\n");

export const never = new Promise((resolve) => {
  setTimeout(resolve, 600_000);
});
